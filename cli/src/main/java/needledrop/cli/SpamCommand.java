package needledrop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import needledrop.journal.spam.Csv;
import needledrop.journal.spam.Evaluation;
import needledrop.journal.spam.LabeledMessage;
import needledrop.journal.spam.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop spam}: how well spam is told from replies, on comments that are labelled. */
@Command(
    name = "spam",
    description = {
      "Tries how well spam is told from good replies, on labelled comments.",
      "For engineers: FOLDER holds CSV files such as those of the YouTube Spam Collection, one a",
      "video, with the columns AUTHOR, CONTENT and CLASS (or label), where 1 is spam."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop spam youtube-spam-collection"})
final class SpamCommand implements Callable<Integer> {
  private static final int DRAWS = 10;

  @Parameters(paramLabel = "FOLDER", description = "The folder of CSV files.")
  private Path folder = Path.of("");

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    Map<String, List<LabeledMessage>> videos = videos();
    List<LabeledMessage> all = videos.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      throw new Problem(folder + ": no CSV file with labelled comments is there");
    }
    long spam = all.stream().filter(LabeledMessage::spam).count();
    say("%d comments, %d of them spam%n".formatted(all.size(), spam));
    say(
        "A random 70 in 100 learned from, the rest tried; the threshold chosen on folds of the"
            + " 70:");
    List<Evaluation> draws = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      draws.add(Evaluation.split(all, seed));
      say("draw " + seed, draws.getLast());
    }
    mean("mean", draws);
    say("");
    say("Each file tried with what was learned from the others:");
    List<Evaluation> out = new ArrayList<>();
    videos.forEach((name, tried) -> {
      out.add(Evaluation.of(without(videos, name), tried));
      say(name, out.getLast());
    });
    mean("mean", out);
    return Ending.DONE.status();
  }

  private static List<LabeledMessage> without(
      Map<String, List<LabeledMessage>> videos, String left) {
    return videos.entrySet().stream()
        .filter(each -> !each.getKey().equals(left))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private void say(String name, Evaluation evaluation) {
    say(
        String.format(
            Locale.ROOT,
            "  %-28s %6.2f %% right, %5.2f %% of good ones held (%d of %d), threshold %.3f",
            name,
            100 * evaluation.accuracy(),
            100 * evaluation.falsePositiveRate(),
            evaluation.falsePositives(),
            evaluation.goodCount(),
            evaluation.threshold()));
  }

  private void mean(String name, List<Evaluation> trials) {
    say(
        String.format(
            Locale.ROOT,
            "  %-28s %6.2f %% right, %5.2f %% of good ones held",
            name,
            100 * trials.stream().mapToDouble(Evaluation::accuracy).average().orElseThrow(),
            100
                * trials.stream()
                    .mapToDouble(Evaluation::falsePositiveRate)
                    .average()
                    .orElseThrow()));
  }

  private void say(String line) {
    command.commandLine().getOut().println(line);
  }

  private Map<String, List<LabeledMessage>> videos() {
    Map<String, List<LabeledMessage>> videos = new LinkedHashMap<>();
    for (Path file : files()) {
      videos.put(String.valueOf(file.getFileName()), examples(file));
    }
    return videos;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new Problem(folder + " is no folder that can be read");
    }
  }

  private static List<LabeledMessage> examples(Path file) {
    try {
      return Csv.parse(Files.readString(file)).stream().flatMap(SpamCommand::example).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the tags that the collection was crawled with. */
  private static Stream<LabeledMessage> example(Map<String, String> row) {
    String spam = row.getOrDefault("CLASS", row.getOrDefault("label", ""));
    String words = row.getOrDefault("CONTENT", "").replaceAll("<[^>]{1,200}>", " ");
    Message message = new Message(row.getOrDefault("AUTHOR", ""), words);
    return spam.matches("[01]")
        ? Stream.of(new LabeledMessage(message, spam.equals("1")))
        : Stream.of();
  }
}
