package needledrop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import needledrop.cut.ClipRenderer;
import needledrop.cut.Edit;
import needledrop.cut.Timeline;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop cut}: renders an edit to a clip. */
@Command(
    name = "cut",
    description = {
      "Renders an edit to an MP4 file.",
      "An edit lists segments of footage and the songs to play over them.",
      "Its file names are relative to the folder of the edit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  needledrop cut edit.json -o clip.mp4",
      "where edit.json contains",
      "  {\"segments\": [{\"footage\": \"scene.mp4\", \"in\": 1.0, \"out\": 5.0}],",
      "   \"music\": [{\"song\": \"song.ogg\", \"at\": 0.0, \"in\": 12.0}]}"
    })
final class CutCommand implements Callable<Integer> {
  private static final String FILE_EXTENSION = ".mp4";

  @Parameters(paramLabel = "EDIT.json", description = "The edit.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT.mp4",
      description = "The clip to write.")
  private Path output = Path.of("");

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Edit edit = Edit.read(FileArgument.requireReadable(file));
    checkOutput();
    try (ProgressLine progress = new ProgressLine("cut", command.commandLine().getErr())) {
      ClipRenderer.render(
          Ffmpeg.fromEnvironment(),
          edit,
          name -> Recording.ofFile(file.toAbsolutePath().resolveSibling(name)),
          output.toAbsolutePath(),
          progress);
    }
    command.commandLine().getOut().println(summary(new Timeline(edit)));
    return ExitStatus.SUCCESS.code();
  }

  private void checkOutput() {
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(FILE_EXTENSION)) {
      throw new InputException(output + ": the file name must end in " + FILE_EXTENSION);
    }
    Path folder = output.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException(output + ": there is no such folder");
    }
  }

  private String summary(Timeline timeline) {
    return "%s: %s, %d frames, %d segments"
        .formatted(
            output,
            TimeFormat.format(timeline.seconds()),
            timeline.frames(),
            timeline.slots().size());
  }
}
