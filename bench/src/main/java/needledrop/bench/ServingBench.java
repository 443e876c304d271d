package needledrop.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import needledrop.bench.Wrk.Burst;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Compares a published page with the same bytes as a file of nginx, alternately in one run, while
 * entries are published and replies are sent. The limit is 1.0 times the CPU time of nginx per
 * request.
 */
@Command(
    name = "serving",
    description = "Compares a published page with stock nginx.",
    mixinStandardHelpOptions = true)
final class ServingBench implements Callable<Integer> {
  @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "4",
      description = "A burst. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(names = "--connections", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--quiet",
      description = "Without new entries and replies during the measurement.")
  private boolean quiet;

  private final List<Double> loadCpuSecondsPerSecond = new ArrayList<>();

  @Spec private CommandSpec command = CommandSpec.create();

  /** The measurements of one server for one kind of request. */
  private static final class Measurements {
    final List<Double> cpuMicrosPerRequest = new ArrayList<>();
    final List<Double> p99Millis = new ArrayList<>();

    void add(double cpuSeconds, Burst burst) {
      cpuMicrosPerRequest.add(cpuSeconds * 1e6 / burst.requests());
      p99Millis.add(burst.p99Millis());
    }
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        Files.createTempDirectory(
            "bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    String page = prepare(folder.resolve("home"));
    try (NeedledropServer ours = NeedledropServer.launch(folder.resolve("home"));
        BenchClient benchClient = new BenchClient(ours.address())) {
      byte[] bytes = benchClient.get(page, Map.of()).body();
      try (Nginx nginx = Nginx.launch(bytes, folder)) {
        out()
            .printf(
                "a page of %d bytes, %d rounds of %d s, %d connections%n",
                bytes.length, rounds, seconds, connections);
        measureAll(nginx, ours, ours.address().resolve(page));
      }
    }
    return 0;
  }

  /** Adds an entry of ordinary length and sets a public address. Returns the path of the entry. */
  private static String prepare(Path home) {
    try (BenchJournal journal = BenchJournal.open(home)) {
      journal
          .members()
          .update(
              journal.members().owner().id(),
              BackgroundLoad.OWNER_NAME,
              new Password(BackgroundLoad.OWNER_PASSWORD));
      journal.setProxiedAddress();
      String body = "The training sequence is carried by its song, cut after cut.\n\n".repeat(150);
      Entry entry =
          journal
              .entries()
              .add(
                  journal.members().owner().id(),
                  EntryContent.of("A scene", "Two sentences. For the front page.", body));
      return journal.entries().publish(entry.id()).path(journal.settings().get().timeZone());
    }
  }

  private void measureAll(Nginx nginx, NeedledropServer ours, URI page) throws IOException {
    warmUp(page);
    try (BackgroundLoad backgroundLoad = new BackgroundLoad(ours.address(), page.getPath())) {
      if (!quiet) {
        backgroundLoad.start();
        warmUp(page);
      }
      for (String kind : List.of("identity", "gzip", "304")) {
        Measurements theirs = new Measurements();
        Measurements mine = new Measurements();
        for (int round = 0; round < rounds; round++) {
          measureAlternately(nginx, ours, page, kind, theirs, mine);
        }
        print(kind, theirs, mine);
      }
      if (!quiet) {
        out()
            .printf(
                "during the measurement: %s, using %.0f ms CPU time per second%n",
                backgroundLoad.summary(), Median.of(loadCpuSecondsPerSecond) * 1000);
      }
    }
  }

  private void warmUp(URI page) {
    for (int round = 0; round < 3; round++) {
      Wrk.run(page, Map.of(), connections, seconds);
      Wrk.run(page, Map.of("Accept-Encoding", "gzip"), connections, seconds);
    }
  }

  /**
   * Runs a burst on each server. The CPU time of this program during the burst of nginx is that of
   * the background load, which is subtracted from its own.
   */
  private void measureAlternately(
      Nginx nginx,
      NeedledropServer ours,
      URI page,
      String kind,
      Measurements theirs,
      Measurements mine)
      throws IOException {
    double nginxBefore = nginx.cpuSeconds();
    double oursBefore = ours.cpuSeconds();
    Burst burst = Wrk.run(nginx.address(), headers(kind, nginx.address()), connections, seconds);
    double loadCpuSeconds = ours.cpuSeconds() - oursBefore;
    theirs.add(nginx.cpuSeconds() - nginxBefore, burst);
    loadCpuSecondsPerSecond.add(loadCpuSeconds / seconds);

    oursBefore = ours.cpuSeconds();
    burst = Wrk.run(page, headers(kind, page), connections, seconds);
    mine.add(ours.cpuSeconds() - oursBefore - loadCpuSeconds, burst);
  }

  private static Map<String, String> headers(String kind, URI address) throws IOException {
    return switch (kind) {
      case "gzip" -> Map.of("Accept-Encoding", "gzip");
      case "304" -> Map.of("If-None-Match", etag(address));
      default -> Map.of();
    };
  }

  private static String etag(URI address) throws IOException {
    try (BenchClient benchClient = new BenchClient(address)) {
      return benchClient.get("", Map.of()).headers().firstValue("ETag").orElseThrow();
    }
  }

  private void print(String kind, Measurements theirs, Measurements mine) {
    double nginx = Median.of(theirs.cpuMicrosPerRequest);
    double ours = Median.of(mine.cpuMicrosPerRequest);
    out()
        .printf(
            "%-9s nginx %6.1f us, p99 %6.2f ms   needledrop %6.1f us, p99 %6.2f ms   ratio %.2f%n",
            kind,
            nginx,
            Median.of(theirs.p99Millis),
            ours,
            Median.of(mine.p99Millis),
            ours / nginx);
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
