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
import needledrop.media.process.Command;
import needledrop.media.process.Ending;
import needledrop.media.process.Feed;
import needledrop.media.process.Limits;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Run;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file in a folder of its own beside where it goes, and moves it there once it is complete.
 *
 * <p>The folder is all that ffmpeg may write to. Its name follows from the output's, so that what a
 * crash left behind goes with the next try.
 */
final class EncodeRun {

  private final FfmpegLauncher launcher;
  private final EncodeRequest request;
  private final Path workFolder;
  private final Path partialOutput;
  private final Path filterGraphFile;

  EncodeRun(FfmpegLauncher ffmpegLauncher, EncodeRequest encodeRequest) {
    this.launcher = ffmpegLauncher;
    this.request = encodeRequest;
    Path output = encodeRequest.output().toAbsolutePath();
    workFolder = output.resolveSibling("." + output.getFileName() + ".making");
    partialOutput = workFolder.resolve(output.getFileName());
    filterGraphFile = workFolder.resolve("filters.txt");
  }

  void run(Progress progress) {
    Command command = command();
    try {
      deleteWorkFolder();
      Files.createDirectories(workFolder);
      encode(command, progress);
      moveIntoPlace();
    } catch (IOException e) {
      Ending ending = new Ending(Blame.MACHINE, e.getMessage() + "");
      throw MediaException.after(command, "could not be made", ending, 0, "");
    } finally {
      deleteWorkFolderQuietly();
    }
    progress.report(1);
  }

  private void encode(Command command, Progress progress) throws IOException {
    if (request.filterGraph() != null) {
      Files.writeString(filterGraphFile, request.filterGraph());
    }
    try (Run run = launcher.run(command, stdinWriter(), line -> false)) {
      reportProgress(run, new ProgressReporter(progress, request.expectedSeconds()));
      run.finish("could not be made");
    }
  }

  private static void reportProgress(Run run, ProgressReporter progressReporter) {
    ProgressParser text = new ProgressParser();
    progressReporter.repeatLast();
    for (byte[] some = run.some(progressReporter::repeatLast);
        some.length > 0;
        some = run.some(progressReporter::repeatLast)) {
      text.add(some);
      progressReporter.update(text.seconds());
    }
  }

  private Command command() {
    Path output = request.output();
    return new Command(
        launcher.program("ffmpeg", output),
        arguments(),
        output,
        inputFiles(),
        workFolder,
        cpuSeconds(launcher.limits()),
        launcher.limits().outputBytes(request.expectedSeconds()));
  }

  private long cpuSeconds(Limits limits) {
    boolean still = request.inputs().stream().allMatch(EncodeInput.OfImage.class::isInstance);
    return still
        ? limits.stillProcessorSeconds()
        : limits.processorSeconds(request.expectedSeconds());
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

  private @Nullable Feed stdinWriter() {
    return request.inputs().stream()
        .filter(EncodeInput.OfPipe.class::isInstance)
        .map(encodeInput -> ((EncodeInput.OfPipe) encodeInput).stdinWriter())
        .findFirst()
        .orElse(null);
  }

  /** On the disk before it is seen: a name must never stand for half a file. */
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
    try (Stream<Path> left = Files.list(workFolder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(workFolder);
  }

  private void deleteWorkFolderQuietly() {
    try {
      deleteWorkFolder();
    } catch (IOException e) {
      // the next try clears it, and what went wrong before this matters more
    }
  }
}
