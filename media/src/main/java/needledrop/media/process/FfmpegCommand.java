package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of ffmpeg or ffprobe: what to run, and all that it may touch and use up.
 *
 * @param subject the file that it is about, named when something goes wrong
 * @param readableFiles the only files of ours that it may read
 * @param writableFolder the only folder that it may write to
 * @param maxOutputBytes how large a file it may write
 */
public record FfmpegCommand(
    Path program,
    List<String> arguments,
    Path subject,
    List<Path> readableFiles,
    @Nullable Path writableFolder,
    long maxCpuSeconds,
    long maxOutputBytes) {

  List<String> commandLine() {
    return Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
  }
}
