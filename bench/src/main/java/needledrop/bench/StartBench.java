package needledrop.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures the time from the command to the first page, and the memory of an idle journal. The
 * limits are 1.5 s and 200 MB.
 */
@Command(
    name = "start",
    description = "Measures the time to the first page and idle memory.",
    mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {
  private static final Duration IDLE_DURATION = Duration.ofSeconds(20);

  @Parameters(
      paramLabel = "HOME",
      description = "A journal folder; an empty folder gives a new journal.")
  private Path home = Path.of("");

  @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    List<Double> cpuSeconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try (NeedledropServer needledropServer = NeedledropServer.launch(home)) {
        seconds.add(needledropServer.startDuration().toMillis() / 1000.0);
        cpuSeconds.add(needledropServer.cpuSeconds());
        if (round == 0) {
          Thread.sleep(IDLE_DURATION);
        }
        megabytes.add(needledropServer.residentMegabytes());
      }
    }
    PrintWriter out = command.commandLine().getOut();
    out.printf(
        "start to first page: median %.2f s (CPU %.2f s) of %s; limit 1.5 s%n",
        Median.of(seconds), Median.of(cpuSeconds), seconds);
    out.printf(
        "idle memory after %d s: %.0f MB; limit 200 MB%n",
        IDLE_DURATION.toSeconds(), megabytes.getFirst());
    return 0;
  }
}
