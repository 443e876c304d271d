package needledrop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import needledrop.journal.member.Members;
import needledrop.store.Database;
import needledrop.store.Home;
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
      "Sign-ins, links and jobs of the backup are dropped; folders wait for the owner to confirm.",
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
          new Restore(home.path(), Migrations.ALL, Migrations.BACKUP_POLICY)
              .from(FileArgument.requireReadable(file), progress::report);
    }
    command
        .commandLine()
        .getOut()
        .printf(
            """
            %s holds the journal again: the database and %d originals.
            Nobody is signed in, and no link of before opens anything.
            These members can sign in with their passwords; remove whom you do not know: %s
            Who used two-step sign-in sets it up again through a new link.
            Folders outside of the journal are read once you have confirmed each in the studio.
            Type the mail password again in the studio's mail settings.
            Start it: needledrop serve --home %s --new-owner-link
            """,
            home.path(), originals, members(), home.path());
    return ExitStatus.SUCCESS.code();
  }

  private String members() {
    try (Home restored = Home.open(home.path());
        Database database = Database.open(restored.databaseFile(), Migrations.ALL)) {
      return new Members(database, InstantSource.system())
          .active().stream()
              .map(member -> member.name() + " (" + member.role().word() + ")")
              .map(member -> member.replaceAll("\\p{C}", "?"))
              .collect(Collectors.joining(", "));
    }
  }
}
