package needledrop.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command "bench": one subcommand for each performance limit. */
@Command(
    name = "bench",
    description = "Measures the program's performance against a reference in the same run.",
    subcommands = {ServingBench.class, PagesBench.class, StartBench.class, JournalGenerator.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Bench implements Callable<Integer> {
  private Bench() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 1;
  }
}
