package needledrop.web.studio.material;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.footage.Footage;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import needledrop.web.http.Timecode;
import needledrop.web.words.TranslatableText;
import org.jspecify.annotations.Nullable;

/**
 * A piece of footage and how far the program has come with it.
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

  public String stateLabel() {
    if (footage.missing()) {
      return "missing";
    }
    if (problem() != null) {
      return "a problem";
    }
    if (footage.probeStatus() instanceof ProcessingStatus.Pending) {
      return "just came in";
    }
    if (footage.shotStatus() instanceof ProcessingStatus.Pending) {
      return "shots to be found";
    }
    return footage.listenStatus() instanceof ProcessingStatus.Pending
        ? "to be listened to"
        : "ready";
  }

  public String badgeClass() {
    return switch (stateLabel()) {
      case "a problem", "missing" -> "bad";
      case "ready" -> "good";
      default -> "busy";
    };
  }

  /** What is known of the file, for a line. */
  public List<TranslatableText> summary() {
    Probe probe = footage.probe();
    if (probe == null) {
      return List.of();
    }
    List<TranslatableText> about = new ArrayList<>();
    about.add(TranslatableText.untranslated(Timecode.formatSeconds(probe.length())));
    about.add(picture(probe.video()));
    if (probe.audio() == null) {
      about.add(TranslatableText.of("no sound"));
    }
    return about;
  }

  private static TranslatableText picture(@Nullable VideoStream videoStream) {
    return videoStream == null
        ? TranslatableText.of("no picture")
        : TranslatableText.of(
            "{} × {}, {} pictures a second",
            videoStream.width(),
            videoStream.height(),
            new BigDecimal(videoStream.fps(), new MathContext(4))
                .stripTrailingZeros()
                .toPlainString());
  }
}
