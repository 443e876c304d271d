package needledrop.media.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one thread that lives as long as the program.
 *
 * <p>Linux ends a process with PR_SET_PDEATHSIG when the parent <em>thread</em> ends: if a
 * short-lived thread started ffmpeg, ffmpeg would be killed as soon as that thread ended.
 */
final class ProcessStarter {

  private static final ExecutorService EXECUTOR =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("process-starter").factory());

  private ProcessStarter() {}

  /**
   * Starts a process that inherits only PATH from the environment, because other variables may
   * contain secrets.
   */
  static Process start(List<String> commandLine) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(commandLine);
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    builder.environment().putAll(Map.of("LC_ALL", "C", "MALLOC_ARENA_MAX", "2", "HOME", "/"));
    try {
      return EXECUTOR.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException("Could not start " + commandLine.getFirst(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting " + commandLine.getFirst(), e);
    }
  }
}
