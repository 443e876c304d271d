package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command line of ffmpeg or ffprobe, with the files and resources that it may use.
 *
 * @param program absolute path of the executable
 * @param arguments without the program
 * @param subject the file that error messages name
 * @param readableFiles the only user files that the process may read
 * @param writableFolder the only folder that it may write to; null for none
 * @param maxCpuSeconds CPU time of all its threads together
 * @param maxOutputBytes size of the largest file that it may write
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
