package needledrop.media.ffmpeg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The supported video encoders whose output browsers can play, in order of preference. */
public enum VideoEncoder {
  X264("libx264", "-preset veryfast -crf 21"),
  OPENH264("libopenh264", "-b:v 3M"),
  SVTAV1("libsvtav1", "-preset 9 -crf 34");

  private final String name;
  private final String quality;

  VideoEncoder(String name, String quality) {
    this.name = name;
    this.quality = quality;
  }

  static Optional<VideoEncoder> findBest(Set<String> encoders) {
    return Arrays.stream(values()).filter(encoder -> encoders.contains(encoder.name)).findFirst();
  }

  /**
   * Returns arguments for {@link EncodeRequest#outputArguments}: codec, quality, and a pixel format
   * that all browsers support.
   */
  public List<String> arguments() {
    return Arguments.of("-c:v", name, List.of(quality.split(" ", -1)), "-pix_fmt", "yuv420p");
  }
}
