package needledrop.media.ffmpeg;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import needledrop.media.Progress;
import needledrop.media.process.ExitReason;
import needledrop.media.process.FfmpegCommand;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.media.process.ProcessLimits;
import needledrop.media.process.RunningProcess;
import needledrop.media.process.StdinWriter;
import org.jspecify.annotations.Nullable;

/**
 * Runs one {@link EncodeRequest}: encodes into a work folder beside the output, and moves the
 * complete file into place.
 *
 * <p>The work folder is the only place that ffmpeg may write to. Its name is derived from that of
 * the output, so that the next attempt deletes what a crash left behind.
 */
final class EncodeRun {

  private final FfmpegLauncher launcher;
  private final EncodeRequest request;
  private final Path workFolder;
  private final Path partialOutput;
  private final Path filterGraphFile;

  EncodeRun(FfmpegLauncher launcher, EncodeRequest request) {
    this.launcher = launcher;
    this.request = request;
    Path output = request.output().toAbsolutePath();
    workFolder = output.resolveSibling("." + output.getFileName() + ".making");
    partialOutput = workFolder.resolve(output.getFileName());
    filterGraphFile = workFolder.resolve("filters.txt");
  }

  void run(Progress progress) {
    FfmpegCommand ffmpegCommand = command();
    try {
      deleteWorkFolder();
      Files.createDirectories(workFolder);
      encode(ffmpegCommand, progress);
      moveIntoPlace();
    } catch (IOException e) {
      ExitReason exitReason = new ExitReason(Origin.ENVIRONMENT, e.getMessage() + "");
      throw MediaException.afterRun(ffmpegCommand, "could not be made", exitReason, 0, "");
    } finally {
      deleteWorkFolderQuietly();
    }
    progress.report(1);
  }

  private void encode(FfmpegCommand ffmpegCommand, Progress progress) throws IOException {
    if (request.filterGraph() != null) {
      Files.writeString(filterGraphFile, request.filterGraph());
    }
    try (RunningProcess runningProcess =
        launcher.run(ffmpegCommand, stdinWriter(), line -> false)) {
      reportProgress(runningProcess, new ProgressReporter(progress, request.expectedSeconds()));
      runningProcess.finish("could not be made");
    }
  }

  private static void reportProgress(
      RunningProcess runningProcess, ProgressReporter progressReporter) {
    ProgressParser progressParser = new ProgressParser();
    progressReporter.repeatLast();
    for (byte[] bytes = runningProcess.readAvailable(progressReporter::repeatLast);
        bytes.length > 0;
        bytes = runningProcess.readAvailable(progressReporter::repeatLast)) {
      progressParser.add(bytes);
      progressReporter.update(progressParser.seconds());
    }
  }

  private FfmpegCommand command() {
    Path output = request.output();
    return new FfmpegCommand(
        launcher.program("ffmpeg", output),
        arguments(),
        output,
        inputFiles(),
        workFolder,
        cpuSeconds(launcher.limits()),
        launcher.limits().outputBytes(request.expectedSeconds()));
  }

  private long cpuSeconds(ProcessLimits processLimits) {
    boolean onlyImages = request.inputs().stream().allMatch(EncodeInput.OfImage.class::isInstance);
    return onlyImages
        ? processLimits.stillCpuSeconds()
        : processLimits.cpuSeconds(request.expectedSeconds());
  }

  private List<String> arguments() {
    return Arguments.of(
        FormatAllowlist.globalArguments(),
        List.of("-nostdin", "-y", "-progress", "pipe:1", "-stats_period", "0.25"),
        request.inputs().stream().map(EncodeRun::inputArguments).toList(),
        request.filterGraph() == null
            ? List.of()
            : List.of("-filter_complex_script", filterGraphFile),
        request.outputArguments(),
        "file:" + partialOutput);
  }

  private static List<String> inputArguments(EncodeInput encodeInput) {
    return switch (encodeInput) {
      case EncodeInput.OfFile file ->
          Arguments.of(file.arguments(), FormatAllowlist.fileArguments(file.file()));
      case EncodeInput.OfImage image ->
          Arguments.of(image.arguments(), FormatAllowlist.imageArguments(image));
      case EncodeInput.OfPipe pipe ->
          Arguments.of(pipe.arguments(), FormatAllowlist.pipeArguments());
    };
  }

  private List<Path> inputFiles() {
    return request.inputs().stream().flatMap(EncodeRun::inputFile).toList();
  }

  private static Stream<Path> inputFile(EncodeInput encodeInput) {
    return switch (encodeInput) {
      case EncodeInput.OfFile(Path file, _) -> Stream.of(file);
      case EncodeInput.OfImage(Path file, _) -> Stream.of(file);
      case EncodeInput.OfPipe _ -> Stream.empty();
    };
  }

  private @Nullable StdinWriter stdinWriter() {
    return request.inputs().stream()
        .filter(EncodeInput.OfPipe.class::isInstance)
        .map(encodeInput -> ((EncodeInput.OfPipe) encodeInput).stdinWriter())
        .findFirst()
        .orElse(null);
  }

  /**
   * Flushes the file to disk before moving it, so that no incomplete file ever has the output name.
   */
  private void moveIntoPlace() throws IOException {
    try (FileChannel channel = FileChannel.open(partialOutput, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        partialOutput,
        request.output().toAbsolutePath(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void deleteWorkFolder() throws IOException {
    if (!Files.isDirectory(workFolder)) {
      return;
    }
    try (Stream<Path> files = Files.list(workFolder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(workFolder);
  }

  private void deleteWorkFolderQuietly() {
    try {
      deleteWorkFolder();
    } catch (IOException e) {
      // the next attempt deletes it, and an earlier exception matters more
    }
  }
}
