package needledrop.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.VideoEncoder;

/** Encodes proxies of footage: small MP4 files for preview, which are never used for rendering. */
public final class ProxyVideo {
  /** The height of a proxy in pixels. */
  private static final int PROXY_HEIGHT = 360;

  private ProxyVideo() {}

  /**
   * Encodes the proxy of a piece of footage; it has the same timestamps.
   *
   * @param output ends in {@code .mp4}; is created only when complete
   * @throws needledrop.media.process.MediaException if the footage cannot be decoded
   * @throws IllegalStateException if ffmpeg has no video encoder
   */
  public static void encode(Ffmpeg ffmpeg, Path footage, Path output, Progress progress) {
    Probe probe = ffmpeg.probe(footage);
    VideoEncoder encoder =
        ffmpeg.capabilities().findVideoEncoder().orElseThrow(IllegalStateException::new);
    List<String> arguments = new ArrayList<>(List.of("-map", "[v]", "-map", "0:a:0?"));
    arguments.addAll(encoder.arguments());
    Collections.addAll(arguments, "-c:a", "aac", "-ac", "2", "-b:a", "128k");
    Collections.addAll(arguments, "-map_metadata", "-1", "-map_chapters", "-1");
    Collections.addAll(arguments, "-movflags", "+faststart");
    String graph =
        "[0:V:0]scale=w='2*round(%1$d*dar/2)':h=%1$d,setsar=1,format=yuv420p[v]"
            .formatted(PROXY_HEIGHT);
    ffmpeg.encode(
        new EncodeRequest(
            List.of(EncodeInput.file(footage)),
            graph,
            arguments,
            output,
            Math.max(.1, probe.seconds())),
        progress);
  }
}
