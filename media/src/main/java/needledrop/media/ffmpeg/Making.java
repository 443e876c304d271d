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
final class Making {

  private final Machine machine;
  private final Encoding encoding;
  private final Path workshop;
  private final Path unfinished;
  private final Path graph;

  Making(Machine machine, Encoding encoding) {
    this.machine = machine;
    this.encoding = encoding;
    Path output = encoding.output().toAbsolutePath();
    workshop = output.resolveSibling("." + output.getFileName() + ".making");
    unfinished = workshop.resolve(output.getFileName());
    graph = workshop.resolve("filters.txt");
  }

  void run(Progress progress) {
    Command command = command();
    try {
      clear();
      Files.createDirectories(workshop);
      encode(command, progress);
      appear();
    } catch (IOException e) {
      Ending ending = new Ending(Blame.MACHINE, e.getMessage() + "");
      throw MediaException.after(command, "could not be made", ending, 0, "");
    } finally {
      clearQuietly();
    }
    progress.report(1);
  }

  private void encode(Command command, Progress progress) throws IOException {
    if (encoding.filterGraph() != null) {
      Files.writeString(graph, encoding.filterGraph());
    }
    try (Run run = machine.run(command, feed(), line -> false)) {
      follow(run, new Share(progress, encoding.expectedSeconds()));
      run.finish("could not be made");
    }
  }

  private static void follow(Run run, Share share) {
    ProgressText text = new ProgressText();
    share.again();
    for (byte[] some = run.some(share::again); some.length > 0; some = run.some(share::again)) {
      text.add(some);
      share.of(text.seconds());
    }
  }

  private Command command() {
    Path output = encoding.output();
    return new Command(
        machine.program("ffmpeg", output),
        arguments(),
        output,
        files(),
        workshop,
        processorSeconds(machine.limits()),
        machine.limits().outputBytes(encoding.expectedSeconds()));
  }

  private long processorSeconds(Limits limits) {
    boolean still = encoding.inputs().stream().allMatch(Input.OfImage.class::isInstance);
    return still
        ? limits.stillProcessorSeconds()
        : limits.processorSeconds(encoding.expectedSeconds());
  }

  private List<String> arguments() {
    return Arguments.of(
        Allowed.everywhere(),
        List.of("-nostdin", "-y", "-progress", "pipe:1", "-stats_period", "0.25"),
        encoding.inputs().stream().map(Making::opening).toList(),
        encoding.filterGraph() == null ? List.of() : List.of("-filter_complex_script", graph),
        encoding.outputArguments(),
        "file:" + unfinished);
  }

  private static List<String> opening(Input input) {
    return switch (input) {
      case Input.OfFile file -> Arguments.of(file.arguments(), Allowed.file(file.file()));
      case Input.OfImage image -> Arguments.of(image.arguments(), Allowed.image(image));
      case Input.OfPipe pipe -> Arguments.of(pipe.arguments(), Allowed.pipe());
    };
  }

  private List<Path> files() {
    return encoding.inputs().stream().flatMap(Making::file).toList();
  }

  private static Stream<Path> file(Input input) {
    return switch (input) {
      case Input.OfFile(Path file, _) -> Stream.of(file);
      case Input.OfImage(Path file, _) -> Stream.of(file);
      case Input.OfPipe _ -> Stream.empty();
    };
  }

  private @Nullable Feed feed() {
    return encoding.inputs().stream()
        .filter(Input.OfPipe.class::isInstance)
        .map(input -> ((Input.OfPipe) input).feed())
        .findFirst()
        .orElse(null);
  }

  /** On the disk before it is seen: a name must never stand for half a file. */
  private void appear() throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unfinished,
        encoding.output().toAbsolutePath(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(workshop)) {
      return;
    }
    try (Stream<Path> left = Files.list(workshop)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(workshop);
  }

  private void clearQuietly() {
    try {
      clear();
    } catch (IOException e) {
      // the next try clears it, and what went wrong before this matters more
    }
  }
}
