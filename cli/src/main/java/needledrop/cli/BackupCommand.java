package needledrop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import needledrop.store.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code needledrop backup}: writes the whole journal to one file, while it runs. */
@Command(
    name = "backup",
    description = {
      "Writes the whole journal to one file. The journal can keep running.",
      "Files that can be regenerated are left out: renders, streams, images, the search index.",
      "Footage and songs in folders outside the journal are not included.",
      "Sessions, one-time links, two-step sign-in secrets and the mail password are left out.",
      "The file contains password hashes and readers' email addresses."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  needledrop backup journal-2026-11-22.zip --home ~/needledrop-journal"
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The backup file to create. It must not exist yet.")
  private Path file = Path.of("");

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Backup.Summary summary;
    try (ProgressLine progress = new ProgressLine("backup", command.commandLine().getErr())) {
      summary =
          new Backup(
                  home.path(),
                  Migrations.ALL,
                  Migrations.BACKUP_POLICY,
                  InstantSource.system().instant())
              .writeTo(file, progress::report);
    }
    command
        .commandLine()
        .getOut()
        .printf(
            "%s: the database and %d original files, %.1f MB%n"
                + "Left out: sessions, one-time links, two-step sign-in secrets, mail password.%n",
            file, summary.originalCount(), summary.bytes() / 1e6);
    return exitStatus(summary).code();
  }

  private ExitStatus exitStatus(Backup.Summary summary) {
    PrintWriter err = command.commandLine().getErr();
    summary
        .damaged()
        .forEach(original ->
            err.println("needledrop: " + original + " is damaged on disk and was left out"));
    return summary.damaged().isEmpty() ? ExitStatus.SUCCESS : ExitStatus.ENVIRONMENT_FAILURE;
  }
}
