package needledrop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import needledrop.store.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop restore}: a backup becomes a journal again. */
@Command(
    name = "restore",
    description = {
      "Puts a backup back into an empty folder, or one that is not there yet.",
      "The next start makes again what the backup leaves out.",
      "A backup that is damaged, strange or of a newer program is refused."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop restore journal-2026-11-22.zip --home ~/journal-again"})
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    int originals;
    try (ProgressLine progress = new ProgressLine("restore", command.commandLine().getErr())) {
      originals =
          new Restore(home.path(), Migrations.ALL).from(FileArgument.readable(file), progress::at);
    }
    command
        .commandLine()
        .getOut()
        .printf(
            "%s holds the journal again: the database and %d originals.%n"
                + "Start it: needledrop serve --home %s%n",
            home.path(), originals, home.path());
    return Ending.DONE.status();
  }
}
