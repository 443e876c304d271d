package needledrop.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private static final int DIFFERENT = 2000;

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
      description = "Of 100 requests each that are measured.")
  private int blocks;

  @Option(
      names = "--warm-up",
      defaultValue = "15",
      description = "Seconds of its processor time before that, so that compilers are done.")
  private int warmUp;

  private int asked;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Opened journal = Opened.at(home)) {
      journal.standBehindAProxy();
    }
    try (Program program = Program.serving(home);
        Reader reader = new Reader(program.address())) {
      new Readiness(program, reader, out()).await();
      measure(program, reader, "entry of 50 replies", request -> entry + "?t=1", 1);
      measure(program, reader, "front page", request -> "/?live", 10);
      measure(program, reader, "search", request -> "/search?q=training+montage", 10);
      measure(program, reader, "another search each time", PagesBench::search, 10);
      measure(program, reader, "a search with a slip", PagesBench::slip, 10);
      measure(program, reader, "film page", request -> film + "?live", 10);
      List<String> films = paths(reader, "/films?page=", "/film/[^\"]+");
      measure(program, reader, "another film each time", next(films), 10);
      List<String> entries = paths(reader, "/page/", "/\\d{4}/\\d{2}/[^\"#?]+");
      measure(program, reader, "another entry each time", next(entries), 10);
      publish(reader, program);
      out().printf("memory %.0f MB%n", program.megabytes());
    }
    return 0;
  }

  /** Of some blocks of requests, the median one: what else the program does is in few of them. */
  private void measure(
      Program program, Reader reader, String name, IntFunction<String> paths, double bar)
      throws IOException {
    double warm = program.processorSeconds() + warmUp;
    int number = 0;
    while (program.processorSeconds() < warm) {
      read(reader, paths.apply(number++));
    }
    List<Double> millis = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      double before = program.processorSeconds();
      for (int request = 0; request < BLOCK; request++) {
        read(reader, paths.apply(number++));
      }
      millis.add((program.processorSeconds() - before) * 1000 / BLOCK);
    }
    double median = Numbers.median(millis);
    out()
        .printf(
            "%-24s %6.2f ms of processor time; bar %.0f ms%s%n",
            name, median, bar, median > bar ? "  MISSED" : "");
    out().flush();
  }

  /** So many different pages that none is kept until it is asked for again. */
  private List<String> paths(Reader reader, String lists, String shape) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    Pattern link = Pattern.compile("href=\"(" + shape + ")\"");
    for (int number = 2; paths.size() < DIFFERENT; number++) {
      int before = paths.size();
      link.matcher(reader.page(lists + number))
          .results()
          .forEach(found -> paths.add(found.group(1)));
      if (paths.size() == before) {
        throw new IOException("the journal is too small: make a larger one");
      }
    }
    return List.copyOf(paths);
  }

  private static IntFunction<String> next(List<String> paths) {
    return request -> paths.get(request % paths.size()) + "?live";
  }

  /** One, two or three words in turns; the journal has few, so that each of them finds a lot. */
  private static String search(int request) {
    return IntStream.rangeClosed(0, request % 3)
        .mapToObj(word -> MakeJournal.word(request * 7 + word * 5))
        .collect(Collectors.joining("+", "/search?q=", ""));
  }

  /** Two words, one of them without its second letter. */
  private static String slip(int request) {
    String word = MakeJournal.word(request * 7);
    String slipped = word.charAt(0) + word.substring(2);
    return "/search?q=" + MakeJournal.word(request * 5 + 1) + "+" + slipped;
  }

  /** Another reader each time, since one alone may not search so often. */
  private Map<String, String> someReader() {
    int number = asked++;
    String address = "10.%d.%d.1".formatted(number / 250 % 250, number % 250);
    return Map.of("Accept-Encoding", "gzip", "X-Forwarded-For", address);
  }

  private void read(Reader reader, String path) throws IOException {
    int status = reader.get(path, someReader()).statusCode();
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
