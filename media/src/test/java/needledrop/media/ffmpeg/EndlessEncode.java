package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.media.process.ProcessLimits;

/** A program that encodes until it is killed, and prints the process ids of its child processes. */
final class EndlessEncode {

  private EndlessEncode() {}

  public static void main(String[] arguments) {
    Ffmpeg ffmpeg = new Ffmpeg(arguments[0], ProcessLimits.defaults());
    EncodeRequest encodeRequest = encodeRequest(Path.of(arguments[1]), Path.of(arguments[2]));
    boolean[] printed = new boolean[1];
    ffmpeg.encode(
        encodeRequest,
        fraction -> {
          if (fraction > 0 && !printed[0]) {
            System.out.println(childPids());
            printed[0] = true;
          }
        });
  }

  static EncodeRequest encodeRequest(Path footage, Path output) {
    return new EncodeRequest(
        List.of(EncodeInput.file(footage, "-stream_loop", "-1")),
        null,
        List.of("-vf", "scale=640:360", "-c:v", "libx264", "-an"),
        output,
        600);
  }

  private static String childPids() {
    return ProcessHandle.current()
        .descendants()
        .map(child -> Long.toString(child.pid()))
        .collect(Collectors.joining(" "));
  }
}
