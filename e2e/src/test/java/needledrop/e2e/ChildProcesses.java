package needledrop.e2e;

import java.nio.file.Path;
import java.util.List;

/**
 * The running decoders and encoders of a home: all processes with a path of it in their command
 * line.
 */
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
