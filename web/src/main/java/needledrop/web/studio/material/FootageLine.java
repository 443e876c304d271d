package needledrop.web.studio.material;

import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.file.Step;
import needledrop.catalog.footage.Footage;
import needledrop.web.http.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of footage and how far the program has come with it.
 *
 * @param cues how many songs were found to play in it, rejected ones left out
 */
public record FootageLine(Footage footage, long cues) {
  public String length() {
    return Optional.ofNullable(footage.probe())
        .map(probe -> Timecode.brief(probe.length()))
        .orElse("");
  }

  /** What went wrong with it first, in words. */
  public @Nullable String problem() {
    return Stream.of(footage.probed(), footage.looked(), footage.listened())
        .filter(Step.Failed.class::isInstance)
        .map(step -> ((Step.Failed) step).words())
        .findFirst()
        .orElse(null);
  }

  public String state() {
    if (problem() != null) {
      return "a problem";
    }
    if (footage.probed() instanceof Step.Due) {
      return "just came in";
    }
    if (footage.looked() instanceof Step.Due) {
      return "shots to be found";
    }
    return footage.listened() instanceof Step.Due ? "to be listened to" : "ready";
  }

  public String tone() {
    return switch (state()) {
      case "a problem" -> "bad";
      case "ready" -> "good";
      default -> "busy";
    };
  }

  /** What is known of the file, in a line. */
  public String about() {
    return Optional.ofNullable(footage.probe())
        .map(probe ->
            Stream.of(
                    Timecode.brief(probe.length()),
                    Optional.ofNullable(probe.picture())
                        .map(p ->
                            "%d × %d, %.4g pictures a second"
                                .formatted(p.width(), p.height(), p.fps()))
                        .orElse("no picture"),
                    probe.sound() == null ? "no sound" : "")
                .filter(words -> !words.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · ")))
        .orElse("");
  }
}
