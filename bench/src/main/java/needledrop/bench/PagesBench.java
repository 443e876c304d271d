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
 * Measures the CPU time of uncached pages of a large journal, and the delay until readers see a
 * published entry. The limits are 1 ms for an entry with fifty replies, 10 ms for the front page, a
 * search and the page of a film, and 100 ms for publishing.
 */
@Command(
    name = "pages",
    description = "Measures uncached pages of a large journal.",
    mixinStandardHelpOptions = true)
final class PagesBench implements Callable<Integer> {
  private static final int REQUESTS_PER_BLOCK = 100;
  private static final int MIN_DISTINCT_PAGES = 2000;

  @Parameters(paramLabel = "HOME", description = "A journal folder created by make-journal.")
  private Path home = Path.of("");

  @Option(
      names = "--entry",
      required = true,
      description = "The path of the entry with 50 replies.")
  private String entry = "/";

  @Option(names = "--film", required = true, description = "The path of a film's page.")
  private String film = "/";

  @Option(
      names = "--blocks",
      defaultValue = "10",
      description = "Measured rounds of 100 requests each. Default: ${DEFAULT-VALUE}.")
  private int blocks;

  @Option(
      names = "--warm-up",
      defaultValue = "15",
      description = "Warm-up before measuring, in seconds of CPU time. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  private int requestCount;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (BenchJournal journal = BenchJournal.open(home)) {
      journal.setProxiedAddress();
    }
    try (NeedledropServer needledropServer = NeedledropServer.launch(home);
        BenchClient benchClient = new BenchClient(needledropServer.address())) {
      new IdleWait(needledropServer, benchClient, out()).await();
      measure(needledropServer, benchClient, "entry with 50 replies", request -> entry + "?t=1", 1);
      measure(needledropServer, benchClient, "front page", request -> "/?live", 10);
      measure(needledropServer, benchClient, "search", request -> "/search?q=training+montage", 10);
      measure(
          needledropServer,
          benchClient,
          "a different search each time",
          PagesBench::searchPath,
          10);
      measure(
          needledropServer,
          benchClient,
          "a search with a typo",
          PagesBench::misspelledSearchPath,
          10);
      measure(needledropServer, benchClient, "film page", request -> film + "?live", 10);
      List<String> films = findPaths(benchClient, "/films?page=", "/film/[^\"]+");
      measure(needledropServer, benchClient, "a different film each time", cycleThrough(films), 10);
      List<String> entries = findPaths(benchClient, "/page/", "/\\d{4}/\\d{2}/[^\"#?]+");
      measure(
          needledropServer, benchClient, "a different entry each time", cycleThrough(entries), 10);
      publish(benchClient, needledropServer);
      out().printf("memory %.0f MB%n", needledropServer.residentMegabytes());
    }
    return 0;
  }

  /** Measures blocks of requests and prints the median, which excludes most background work. */
  private void measure(
      NeedledropServer needledropServer,
      BenchClient benchClient,
      String name,
      IntFunction<String> paths,
      double limitMillis)
      throws IOException {
    double warmUntil = needledropServer.cpuSeconds() + warmUp;
    int number = 0;
    while (needledropServer.cpuSeconds() < warmUntil) {
      read(benchClient, paths.apply(number++));
    }
    List<Double> millis = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      double before = needledropServer.cpuSeconds();
      for (int request = 0; request < REQUESTS_PER_BLOCK; request++) {
        read(benchClient, paths.apply(number++));
      }
      millis.add((needledropServer.cpuSeconds() - before) * 1000 / REQUESTS_PER_BLOCK);
    }
    double median = Median.of(millis);
    out()
        .printf(
            "%-28s %6.2f ms CPU time; limit %.0f ms%s%n",
            name, median, limitMillis, median > limitMillis ? "  MISSED" : "");
    out().flush();
  }

  /** Returns so many different pages that none is still cached when it is requested again. */
  private List<String> findPaths(BenchClient benchClient, String listPath, String pathPattern)
      throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    Pattern link = Pattern.compile("href=\"(" + pathPattern + ")\"");
    for (int number = 2; paths.size() < MIN_DISTINCT_PAGES; number++) {
      int sizeBefore = paths.size();
      link.matcher(benchClient.getPage(listPath + number))
          .results()
          .forEach(found -> paths.add(found.group(1)));
      if (paths.size() == sizeBefore) {
        throw new IOException("the journal is too small; create a larger one");
      }
    }
    return List.copyOf(paths);
  }

  private static IntFunction<String> cycleThrough(List<String> paths) {
    return request -> paths.get(request % paths.size()) + "?live";
  }

  /**
   * Returns a search for one, two or three words. Each finds many entries, because the journal has
   * few words.
   */
  private static String searchPath(int request) {
    return IntStream.rangeClosed(0, request % 3)
        .mapToObj(word -> JournalGenerator.word(request * 7 + word * 5))
        .collect(Collectors.joining("+", "/search?q=", ""));
  }

  /** Returns a search for two words, one of them misspelled. */
  private static String misspelledSearchPath(int request) {
    String word = JournalGenerator.word(request * 7);
    String misspelled = word.charAt(0) + word.substring(2);
    return "/search?q=" + JournalGenerator.word(request * 5 + 1) + "+" + misspelled;
  }

  /**
   * Returns the headers of a different reader each time, because searches are limited for each
   * reader.
   */
  private Map<String, String> newReaderHeaders() {
    int number = requestCount++;
    String address = "10.%d.%d.1".formatted(number / 250 % 250, number % 250);
    return Map.of("Accept-Encoding", "gzip", "X-Forwarded-For", address);
  }

  private void read(BenchClient benchClient, String path) throws IOException {
    int status = benchClient.get(path, newReaderHeaders()).statusCode();
    if (status != 200) {
      throw new IOException(path + " returned status " + status);
    }
  }

  private void publish(BenchClient benchClient, NeedledropServer needledropServer)
      throws IOException {
    List<Double> millis = new ArrayList<>();
    try (BenchClient owner = new BenchClient(needledropServer.address())) {
      owner.post(
          "/studio/sign-in",
          Map.of("name", BackgroundLoad.OWNER_NAME, "password", BackgroundLoad.OWNER_PASSWORD),
          Map.of());
      for (int number = 0; number < 10; number++) {
        String title = "Published just now " + System.nanoTime();
        benchClient.getPage("/");
        Instant start = Instant.now();
        owner.post(
            "/studio/entries",
            Map.of("title", title, "teaser", "Now.", "body", "Now.", "act", "publish"),
            Map.of());
        while (!benchClient.getPage("/").contains(title)) {
          if (Duration.between(start, Instant.now()).toSeconds() > 10) {
            throw new IOException("the published entry is not on the front page");
          }
        }
        millis.add((double) Duration.between(start, Instant.now()).toMillis());
      }
    }
    out()
        .printf(
            "publishing visible in %.0f ms (median of %s), the form's own time included; bar 100"
                + " ms%n",
            Median.of(millis), millis);
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
