package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of ffmpeg or ffprobe: what to run, and all that it may touch and use up.
 *
 * @param subject the file that it is about, named when something goes wrong
 * @param reads the only files of ours that it may read
 * @param writes the only folder that it may write to
 * @param outputBytes how large a file it may write
 */
public record Command(
    Path program,
    List<String> arguments,
    Path subject,
    List<Path> reads,
    @Nullable Path writes,
    long processorSeconds,
    long outputBytes) {

  List<String> line() {
    return Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
  }
}
