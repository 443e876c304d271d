package needledrop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code needledrop doctor}: checks the machine and prints how to fix what is missing. */
@Command(
    name = "doctor",
    description = "Checks Java, ffmpeg and disk space, and says how to fix what is missing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop doctor --home ~/needledrop-journal"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    List<CheckResult> results =
        new ArrayList<>(List.of(DoctorChecks.java(), DoctorChecks.fileNames()));
    results.addAll(DoctorChecks.ffmpeg(Ffmpeg.fromEnvironment()));
    results.add(DoctorChecks.home(home.path()));
    DoctorChecks.clientAddresses(home.path()).ifPresent(results::add);
    PrintWriter out = command.commandLine().getOut();
    results.forEach(checkResult -> out.println(checkResult.line()));
    boolean passed =
        results.stream().noneMatch(checkResult -> checkResult instanceof CheckResult.Missing);
    return (passed ? ExitStatus.SUCCESS : ExitStatus.ENVIRONMENT_FAILURE).code();
  }
}
