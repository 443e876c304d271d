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
 * A published page beside the same bytes as a file of stock nginx, in turns in one run, while
 * entries are published and replies are sent. The bar: at most 1.0 times nginx's processor time a
 * request.
 */
@Command(
    name = "serving",
    description = "A published page beside stock nginx.",
    mixinStandardHelpOptions = true)
final class ServingBench implements Callable<Integer> {
  @Option(names = "--rounds", defaultValue = "5", description = "Usually ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "4",
      description = "A burst. Usually ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(names = "--connections", defaultValue = "16", description = "Usually ${DEFAULT-VALUE}.")
  private int connections;

  @Option(names = "--quiet", description = "Without entries and replies meanwhile.")
  private boolean quiet;

  private final List<Double> traffics = new ArrayList<>();

  @Spec private CommandSpec command = CommandSpec.create();

  /** What one server took for the bursts of one kind. */
  private static final class Row {
    final List<Double> micros = new ArrayList<>();
    final List<Double> p99 = new ArrayList<>();

    void add(double processorSeconds, Burst burst) {
      micros.add(processorSeconds * 1e6 / burst.requests());
      p99.add(burst.p99());
    }
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        Files.createTempDirectory(
            "bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    String page = prepare(folder.resolve("home"));
    try (Program ours = Program.serving(folder.resolve("home"));
        Reader reader = new Reader(ours.address())) {
      byte[] bytes = reader.get(page, Map.of()).body();
      try (Nginx nginx = Nginx.serving(bytes, folder)) {
        out()
            .printf(
                "a page of %d bytes, %d rounds of %d s, %d connections%n",
                bytes.length, rounds, seconds, connections);
        compare(nginx, ours, ours.address().resolve(page));
      }
    }
    return 0;
  }

  /** An entry of ordinary length, and the address behind which a proxy may name readers. */
  private static String prepare(Path home) {
    try (Opened journal = Opened.at(home)) {
      journal
          .members()
          .update(journal.members().owner().id(), Traffic.NAME, new Password(Traffic.PASSWORD));
      journal.standBehindAProxy();
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

  private void compare(Nginx nginx, Program ours, URI page) throws IOException {
    warmUp(page);
    try (Traffic traffic = new Traffic(ours.address(), page.getPath())) {
      if (!quiet) {
        traffic.start();
        warmUp(page);
      }
      for (String kind : List.of("identity", "gzip", "304")) {
        Row theirs = new Row();
        Row mine = new Row();
        for (int round = 0; round < rounds; round++) {
          takeTurns(nginx, ours, page, kind, theirs, mine);
        }
        print(kind, theirs, mine);
      }
      if (!quiet) {
        out()
            .printf(
                "meanwhile %s, for %.0f ms of processor time a second%n",
                traffic.summary(), Numbers.median(traffics) * 1000);
      }
    }
  }

  private void warmUp(URI page) {
    for (int round = 0; round < 3; round++) {
      Wrk.burst(page, Map.of(), connections, seconds);
      Wrk.burst(page, Map.of("Accept-Encoding", "gzip"), connections, seconds);
    }
  }

  /**
   * A burst on each. What our program takes during nginx's burst is the cost of publishing and
   * replying alone, which is taken off its own.
   */
  private void takeTurns(Nginx nginx, Program ours, URI page, String kind, Row theirs, Row mine)
      throws IOException {
    double nginxBefore = nginx.processorSeconds();
    double before = ours.processorSeconds();
    Burst burst = Wrk.burst(nginx.address(), headers(kind, nginx.address()), connections, seconds);
    double traffic = ours.processorSeconds() - before;
    theirs.add(nginx.processorSeconds() - nginxBefore, burst);
    traffics.add(traffic / seconds);

    before = ours.processorSeconds();
    burst = Wrk.burst(page, headers(kind, page), connections, seconds);
    mine.add(ours.processorSeconds() - before - traffic, burst);
  }

  private static Map<String, String> headers(String kind, URI address) throws IOException {
    return switch (kind) {
      case "gzip" -> Map.of("Accept-Encoding", "gzip");
      case "304" -> Map.of("If-None-Match", tag(address));
      default -> Map.of();
    };
  }

  private static String tag(URI address) throws IOException {
    try (Reader reader = new Reader(address)) {
      return reader.get("", Map.of()).headers().firstValue("ETag").orElseThrow();
    }
  }

  private void print(String kind, Row theirs, Row mine) {
    double nginx = Numbers.median(theirs.micros);
    double ours = Numbers.median(mine.micros);
    out()
        .printf(
            "%-9s nginx %6.1f us, p99 %6.2f ms   needledrop %6.1f us, p99 %6.2f ms   ratio %.2f%n",
            kind, nginx, Numbers.median(theirs.p99), ours, Numbers.median(mine.p99), ours / nginx);
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
