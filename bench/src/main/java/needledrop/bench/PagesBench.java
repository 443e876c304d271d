package needledrop.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Pages drawn for each request of a large journal: what they take of the processor, and how soon
 * readers see what was published. The bars: 1 ms for an entry with fifty replies, 10 ms for the
 * front page, a search and a film's page, 100 ms from publishing to reading.
 */
@Command(
    name = "pages",
    description = "Live pages of a large journal.",
    mixinStandardHelpOptions = true)
final class PagesBench implements Callable<Integer> {
  private static final int BLOCK = 100;

  @Parameters(paramLabel = "HOME", description = "A home that make-journal made.")
  private Path home = Path.of("");

  @Option(
      names = "--entry",
      required = true,
      description = "The path of the entry with fifty replies.")
  private String entry = "/";

  @Option(names = "--film", required = true, description = "The path of a film's page.")
  private String film = "/";

  @Option(
      names = "--blocks",
      defaultValue = "10",
      description = "Of 100 requests, after as many to warm up.")
  private int blocks;

  private int asked;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Opened journal = Opened.at(home)) {
      journal.standBehindAProxy();
    }
    try (Program program = Program.serving(home);
        Reader reader = new Reader(program.address())) {
      measure(program, reader, "entry of 50 replies", entry + "?t=1", 1);
      measure(program, reader, "front page", "/?live", 10);
      measure(program, reader, "search", "/search?q=training+montage", 10);
      measure(program, reader, "film page", film + "?live", 10);
      publish(reader, program);
      out().printf("memory %.0f MB%n", program.megabytes());
    }
    return 0;
  }

  /**
   * Of many blocks of requests, the median one: what a compiler does meanwhile is in none of them.
   */
  private void measure(Program program, Reader reader, String name, String path, double bar)
      throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int block = 0; block < 2 * blocks; block++) {
      double before = program.processorSeconds();
      for (int request = 0; request < BLOCK; request++) {
        expectPage(reader.get(path, someReader()).statusCode(), path);
      }
      if (block >= blocks) {
        millis.add((program.processorSeconds() - before) * 1000 / BLOCK);
      }
    }
    double median = Numbers.median(millis);
    out()
        .printf(
            "%-22s %6.2f ms of processor time; bar %.0f ms%s%n",
            name, median, bar, median > bar ? "  MISSED" : "");
    out().flush();
  }

  /** Another reader each time, since one alone may not search so often. */
  private Map<String, String> someReader() {
    int number = asked++;
    String address = "10.%d.%d.1".formatted(number / 250 % 250, number % 250);
    return Map.of("Accept-Encoding", "gzip", "X-Forwarded-For", address);
  }

  private static void expectPage(int status, String path) throws IOException {
    if (status != 200) {
      throw new IOException(path + " answers " + status);
    }
  }

  private void publish(Reader reader, Program program) throws IOException {
    List<Double> millis = new ArrayList<>();
    try (Reader owner = new Reader(program.address())) {
      owner.post(
          "/studio/sign-in", Map.of("name", Traffic.NAME, "password", Traffic.PASSWORD), Map.of());
      for (int number = 0; number < 10; number++) {
        String title = "Published just now " + System.nanoTime();
        reader.page("/");
        Instant start = Instant.now();
        owner.post(
            "/studio/entries",
            Map.of("title", title, "teaser", "Now.", "body", "Now.", "act", "publish"),
            Map.of());
        while (!reader.page("/").contains(title)) {
          if (Duration.between(start, Instant.now()).toSeconds() > 10) {
            throw new IOException("what was published is not on the front page");
          }
        }
        millis.add((double) Duration.between(start, Instant.now()).toMillis());
      }
    }
    out()
        .printf(
            "publishing visible in %.0f ms (median of %s), the form's own time included; bar 100 ms%n",
            Numbers.median(millis), millis);
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
