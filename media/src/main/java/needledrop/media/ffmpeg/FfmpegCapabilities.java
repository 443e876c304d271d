package needledrop.media.ffmpeg;

import java.util.Optional;
import java.util.Set;

/**
 * What ffmpeg on this machine is and can do.
 *
 * @param version as it says itself, such as 5.1.9; empty where there is none
 * @param encoders the names of all its encoders
 * @param sandboxed whether the system itself closes network and files to decoders; otherwise the
 *     lists of formats and protocols alone do
 */
public record FfmpegCapabilities(
    Optional<String> version, Set<String> encoders, boolean sandboxed) {

  public FfmpegCapabilities {
    encoders = Set.copyOf(encoders);
  }

  /** The best there is for moving pictures; empty where clips cannot be made. */
  public Optional<VideoEncoder> findVideoEncoder() {
    return VideoEncoder.findBest(encoders);
  }
}
