package needledrop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import needledrop.cut.Beats;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code needledrop beats}: prints the beats of a song and its downbeats. */
@Command(
    name = "beats",
    description = "Finds the tempo, beats and downbeats of a song.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop beats song.ogg"})
final class BeatsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The song, or footage with sound.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    Beats beats = beats();
    command.commandLine().getOut().println(json ? json(beats) : table(beats));
    return ExitStatus.SUCCESS.code();
  }

  private Beats beats() {
    FileArgument.requireReadable(file);
    try (ProgressLine progress = new ProgressLine("beats", command.commandLine().getErr())) {
      return Beats.detect(Ffmpeg.fromEnvironment(), Recording.ofFile(file), progress);
    }
  }

  private String json(Beats beats) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("file", file.toString()).put("tempo", TimeFormat.roundToMillis(beats.bpm()));
    addAll(beats.beats(), root.putArray("beats"));
    addAll(beats.downbeats(), root.putArray("downbeats"));
    return root.toString();
  }

  private static void addAll(List<Double> seconds, ArrayNode array) {
    seconds.forEach(time -> array.add(TimeFormat.roundToMillis(time)));
  }

  /** Returns the beats as text, one line for each bar. */
  private static String table(Beats beats) {
    if (beats.beats().isEmpty()) {
      return "No beats found.";
    }
    StringBuilder table =
        new StringBuilder(
            String.format(Locale.ROOT, "%.1f BPM, %d beats%n", beats.bpm(), beats.beats().size()));
    for (double beat : beats.beats()) {
      boolean first = table.charAt(table.length() - 1) == '\n';
      table.append(beats.downbeats().contains(beat) && !first ? "%n".formatted() : "");
      table.append("%12s".formatted(TimeFormat.format(beat)));
    }
    return table.toString();
  }
}
