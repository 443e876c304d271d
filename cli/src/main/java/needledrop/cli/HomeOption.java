package needledrop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home} of all commands about the journal. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = {
        "The journal's folder.",
        "Default: NEEDLEDROP_HOME if set, otherwise ~/needledrop-journal."
      })
  private @Nullable Path option;

  Path path() {
    return Config.resolveHome(option, System.getenv());
  }
}
