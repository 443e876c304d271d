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
import needledrop.journal.spam.LabeledText;
import needledrop.journal.spam.PostedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop spam}: evaluates the spam filter on labeled comments. */
@Command(
    name = "spam",
    description = {
      "Evaluates the spam filter on labeled comments.",
      "For developers: FOLDER contains CSV files such as the YouTube Spam Collection, one per",
      "video, with the columns AUTHOR, CONTENT and CLASS (or label), where 1 is spam."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop spam youtube-spam-collection"})
final class SpamCommand implements Callable<Integer> {
  private static final int SPLIT_COUNT = 10;

  @Parameters(paramLabel = "FOLDER", description = "The folder of CSV files.")
  private Path folder = Path.of("");

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    Map<String, List<LabeledText>> videos = readVideos();
    List<LabeledText> all = videos.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      throw new InputException(folder + ": contains no CSV file with labeled comments");
    }
    long spam = all.stream().filter(LabeledText::spam).count();
    print("%d comments, %d of them spam%n".formatted(all.size(), spam));
    print(
        "Trained on a random 70 percent, tested on the rest; the threshold was chosen on folds of the"
            + " training data:");
    List<Evaluation> splits = new ArrayList<>();
    for (int seed = 0; seed < SPLIT_COUNT; seed++) {
      splits.add(Evaluation.split(all, seed));
      print("split " + seed, splits.getLast());
    }
    printMean("mean", splits);
    print("");
    print("Each file tested after training on the others:");
    List<Evaluation> perFile = new ArrayList<>();
    videos.forEach((name, comments) -> {
      perFile.add(Evaluation.of(without(videos, name), comments));
      print(name, perFile.getLast());
    });
    printMean("mean", perFile);
    return ExitStatus.SUCCESS.code();
  }

  private static List<LabeledText> without(Map<String, List<LabeledText>> videos, String excluded) {
    return videos.entrySet().stream()
        .filter(video -> !video.getKey().equals(excluded))
        .flatMap(video -> video.getValue().stream())
        .toList();
  }

  private void print(String name, Evaluation evaluation) {
    print(
        String.format(
            Locale.ROOT,
            "  %-28s %6.2f %% correct, %5.2f %% of good comments held (%d of %d), threshold %.3f",
            name,
            100 * evaluation.accuracy(),
            100 * evaluation.falsePositiveRate(),
            evaluation.falsePositives(),
            evaluation.goodCount(),
            evaluation.threshold()));
  }

  private void printMean(String name, List<Evaluation> evaluations) {
    print(
        String.format(
            Locale.ROOT,
            "  %-28s %6.2f %% correct, %5.2f %% of good comments held",
            name,
            100 * evaluations.stream().mapToDouble(Evaluation::accuracy).average().orElseThrow(),
            100
                * evaluations.stream()
                    .mapToDouble(Evaluation::falsePositiveRate)
                    .average()
                    .orElseThrow()));
  }

  private void print(String line) {
    command.commandLine().getOut().println(line);
  }

  private Map<String, List<LabeledText>> readVideos() {
    Map<String, List<LabeledText>> videos = new LinkedHashMap<>();
    for (Path file : listFiles()) {
      videos.put(String.valueOf(file.getFileName()), readExamples(file));
    }
    return videos;
  }

  private List<Path> listFiles() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder + " is not a readable folder");
    }
  }

  private static List<LabeledText> readExamples(Path file) {
    try {
      return Csv.parse(Files.readString(file)).stream().flatMap(SpamCommand::example).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a labeled comment without the HTML tags of the collection. */
  private static Stream<LabeledText> example(Map<String, String> row) {
    String spam = row.getOrDefault("CLASS", row.getOrDefault("label", ""));
    String content = row.getOrDefault("CONTENT", "").replaceAll("<[^>]{1,200}>", " ");
    PostedText message = new PostedText(row.getOrDefault("AUTHOR", ""), content);
    return spam.matches("[01]")
        ? Stream.of(new LabeledText(message, spam.equals("1")))
        : Stream.of();
  }
}
