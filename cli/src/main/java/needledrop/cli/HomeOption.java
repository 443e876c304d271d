package needledrop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --home} that every command about the journal takes. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = {
        "The folder that holds the journal.",
        "Else NEEDLEDROP_HOME, else ~/needledrop-journal."
      })
  private @Nullable Path option;

  Path path() {
    return Config.resolveHome(option, System.getenv());
  }
}
