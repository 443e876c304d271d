package needledrop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import needledrop.journal.person.PersonalRecords;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.permission.PrivateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop person}: exports or erases all data stored about an email address. */
@Command(
    name = "person",
    description = {
      "Exports or erases everything stored about one email address.",
      "Stop the journal first; a running journal locks its folder."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop person ana@example.org --export ana.json"})
final class PersonCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EMAIL", description = "The email address.")
  private String email = "";

  @ArgGroup(multiplicity = "1")
  private ExportOrErase action = new ExportOrErase();

  @Mixin private HomeOption home = new HomeOption();

  @Spec private CommandSpec command = CommandSpec.create();

  private static final class ExportOrErase {
    @Option(
        names = "--export",
        paramLabel = "FILE",
        description = "Exports the data to this file as JSON.")
    private @Nullable Path export;

    @Option(names = "--erase", description = "Erases the data permanently.")
    private boolean erase;
  }

  @Override
  public Integer call() {
    try (Home folder = Home.open(home.path());
        Database database = Database.open(folder.databaseFile(), Migrations.ALL)) {
      PersonalRecords personalRecords = new PersonalRecords(database, InstantSource.system());
      Path file = action.export;
      print(action.erase || file == null ? erase(personalRecords) : export(personalRecords, file));
    }
    return ExitStatus.SUCCESS.code();
  }

  private String erase(PersonalRecords personalRecords) {
    return "Erased: %d replies and everything else stored about this address."
        .formatted(personalRecords.erase(email));
  }

  private String export(PersonalRecords personalRecords, Path file) {
    try {
      PrivateFiles.create(file);
      Files.writeString(file, personalRecords.exportJson(email));
      return "Exported to " + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String message) {
    command.commandLine().getOut().println(message);
  }
}
