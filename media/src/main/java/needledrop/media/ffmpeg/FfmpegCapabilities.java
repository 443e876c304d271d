package needledrop.media.ffmpeg;

import java.util.Optional;
import java.util.Set;

/**
 * The version and features of the installed ffmpeg.
 *
 * @param version such as 5.1.9; empty if ffmpeg is not installed
 * @param encoders the names of all its encoders
 * @param sandboxed whether decoders run in a sandbox without network and other files; otherwise
 *     only the lists of formats and protocols protect them
 */
public record FfmpegCapabilities(
    Optional<String> version, Set<String> encoders, boolean sandboxed) {

  public FfmpegCapabilities {
    encoders = Set.copyOf(encoders);
  }

  /** Returns the best available video encoder; empty if clips cannot be encoded. */
  public Optional<VideoEncoder> findVideoEncoder() {
    return VideoEncoder.findBest(encoders);
  }
}
