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

/** {@code needledrop doctor}: says what is well, what is missing, and what to type. */
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
    List<CheckResult> findings =
        new ArrayList<>(List.of(DoctorChecks.java(), DoctorChecks.fileNames()));
    findings.addAll(DoctorChecks.ffmpeg(Ffmpeg.fromEnvironment()));
    findings.add(DoctorChecks.home(home.path()));
    DoctorChecks.clientAddresses(home.path()).ifPresent(findings::add);
    PrintWriter out = command.commandLine().getOut();
    findings.forEach(checkResult -> out.println(checkResult.line()));
    boolean well =
        findings.stream().noneMatch(checkResult -> checkResult instanceof CheckResult.Missing);
    return (well ? ExitStatus.SUCCESS : ExitStatus.ENVIRONMENT_FAILURE).code();
  }
}
