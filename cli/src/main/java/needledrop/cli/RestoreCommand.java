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

/** {@code needledrop restore}: restores a backup into an empty folder. */
@Command(
    name = "restore",
    description = {
      "Restores a backup into an empty or new folder.",
      "Files that the backup leaves out are regenerated at the next start.",
      "Sessions, links and jobs are not restored. The owner must confirm each external folder.",
      "Backups that are damaged, invalid or from a newer version are rejected."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop restore journal-2026-11-22.zip --home ~/journal-again"})
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup file.")
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
            Restored the journal to %s: the database and %d original files.
            All sessions were ended, and earlier links no longer work.
            These members can sign in with their passwords. Remove anyone you do not know: %s
            Members with two-step sign-in need a new link to set it up again.
            Folders outside the journal are read after you confirm each one in the studio.
            Enter the mail password again in the studio's mail settings.
            Start the journal: needledrop serve --home %s --new-owner-link
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
