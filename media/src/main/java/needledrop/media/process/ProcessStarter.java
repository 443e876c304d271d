package needledrop.media.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that starts every process, and lives as long as the program.
 *
 * <p>"Die with the parent" means the <em>thread</em> that started a process: started from a passing
 * thread, ffmpeg would be killed as soon as that thread ends.
 */
final class ProcessStarter {

  private static final ExecutorService EXECUTOR =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("process-starter").factory());

  private ProcessStarter() {}

  /** The process inherits nothing but where programs are; secrets in our environment stay ours. */
  static Process start(List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    builder.environment().putAll(Map.of("LC_ALL", "C", "MALLOC_ARENA_MAX", "2", "HOME", "/"));
    try {
      return EXECUTOR.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException("Could not start " + line.getFirst(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting " + line.getFirst(), e);
    }
  }
}
