package needledrop.web.studio.media;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.footage.Footage;
import needledrop.media.Probe;
import needledrop.media.Timecode;
import needledrop.media.VideoStream;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A piece of footage in the studio's list, with its film, processing stage and number of songs
 * found.
 *
 * @param film that it is of; empty where nobody said
 * @param cues how many songs were found to play in it, rejected ones left out
 */
public record FootageLine(Footage footage, String film, long cues) {
  public String length() {
    return Optional.ofNullable(footage.probe())
        .map(probe -> Timecode.formatSeconds(probe.length()))
        .orElse("");
  }

  /** What went wrong with it first, in words. */
  public @Nullable String problem() {
    return Stream.of(footage.probeStatus(), footage.shotStatus(), footage.listenStatus())
        .filter(ProcessingStatus.Failed.class::isInstance)
        .map(processingStatus -> ((ProcessingStatus.Failed) processingStatus).reason())
        .findFirst()
        .orElse(null);
  }

  public ProcessingStage stage() {
    if (footage.missing()) {
      return ProcessingStage.MISSING;
    }
    if (problem() != null) {
      return ProcessingStage.FAILED;
    }
    if (footage.probeStatus() instanceof ProcessingStatus.Pending) {
      return ProcessingStage.ADDED;
    }
    if (footage.shotStatus() instanceof ProcessingStatus.Pending) {
      return ProcessingStage.DETECTING_SHOTS;
    }
    return footage.listenStatus() instanceof ProcessingStatus.Pending
        ? ProcessingStage.MATCHING_SONGS
        : ProcessingStage.READY;
  }

  /** What is known of the file, for a line. */
  public List<Message> summary() {
    Probe probe = footage.probe();
    if (probe == null) {
      return List.of();
    }
    List<Message> about = new ArrayList<>();
    about.add(Message.untranslated(Timecode.formatSeconds(probe.length())));
    about.add(picture(probe.video()));
    if (probe.audio() == null) {
      about.add(Message.of("No sound"));
    }
    return about;
  }

  private static Message picture(@Nullable VideoStream videoStream) {
    return videoStream == null
        ? Message.of("No video")
        : Message.of(
            "{width} × {height}, {rate} fps",
            "width",
            Integer.toString(videoStream.width()),
            "height",
            Integer.toString(videoStream.height()),
            "rate",
            new BigDecimal(videoStream.fps(), new MathContext(4))
                .stripTrailingZeros()
                .toPlainString());
  }
}
