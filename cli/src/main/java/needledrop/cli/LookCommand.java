package needledrop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.look.Transition;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code needledrop look}: prints the shots of footage. */
@Command(
    name = "look",
    description = "Finds the shots of a piece of footage.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop look scene.mp4"})
final class LookCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The footage.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    Shots shots = shots();
    command.commandLine().getOut().println(json ? json(shots) : table(shots));
    return ExitStatus.SUCCESS.code();
  }

  private Shots shots() {
    FileArgument.requireReadable(file);
    try (ProgressLine progress = new ProgressLine("look", command.commandLine().getErr())) {
      return Shots.detect(Ffmpeg.fromEnvironment(), file, progress);
    }
  }

  private String json(Shots shots) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("file", file.toString()).put("fps", TimeFormat.roundToMillis(shots.fps()));
    for (Shot shot : shots.shots()) {
      ObjectNode node = root.withArrayProperty("shots").addObject();
      node.put("in", TimeFormat.roundToMillis(shot.span().startSeconds()));
      node.put("out", TimeFormat.roundToMillis(shot.span().endSeconds()));
      node.put("firstFrame", shot.firstFrame());
      node.put("opensWith", shot.opensWith().word());
      Transition transition = shot.transition();
      if (transition != null) {
        node.putArray("transition").add(transition.first()).add(transition.last());
      }
    }
    return root.toString();
  }

  private static String table(Shots shots) {
    StringBuilder table = new StringBuilder();
    String row = "%4s  %12s  %12s  %8s  %s%n";
    table.append(row.formatted("shot", "in", "out", "frame", "opens with"));
    int number = 1;
    for (Shot shot : shots.shots()) {
      table.append(
          row.formatted(
              number++,
              TimeFormat.format(shot.span().startSeconds()),
              TimeFormat.format(shot.span().endSeconds()),
              shot.firstFrame(),
              shot.opensWith().word()));
    }
    return table.toString().stripTrailing();
  }
}
