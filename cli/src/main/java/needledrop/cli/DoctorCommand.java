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
    description = "Says what is well, what is missing, and what to type.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop doctor --home ~/needledrop-journal"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>(List.of(Checkup.java(), Checkup.fileNames()));
    findings.addAll(Checkup.ffmpeg(Ffmpeg.fromEnvironment()));
    findings.add(Checkup.home(home.path()));
    Checkup.visitors(home.path()).ifPresent(findings::add);
    PrintWriter out = command.commandLine().getOut();
    findings.forEach(finding -> out.println(finding.line()));
    boolean well = findings.stream().noneMatch(finding -> finding instanceof Finding.Missing);
    return (well ? Ending.DONE : Ending.WORLD_FAILED).status();
  }
}
