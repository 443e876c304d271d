package needledrop.e2e;

import java.nio.file.Path;
import java.util.List;

/** The decoders and encoders at work for a home: every process that names a path in it. */
final class ChildProcesses {
  private ChildProcesses() {}

  static List<String> of(Path home) {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(home + "/"))
        .filter(line -> !line.contains("needledrop.cli.Main"))
        .toList();
  }
}
