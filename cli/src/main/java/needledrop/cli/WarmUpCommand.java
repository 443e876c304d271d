package needledrop.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import needledrop.store.FileTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code needledrop warm-up}: runs a temporary journal to train the AOT cache of Java (JEP 483 and
 * 514). The launcher runs it once after a build, so that later starts are faster.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Runs a temporary journal to train Java's AOT cache.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop warm-up empty-folder"})
final class WarmUpCommand implements Callable<Integer> {
  private static final Pattern LOCAL_LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final int ROUNDS = 3;

  @Parameters(paramLabel = "DIR", description = "An empty folder. It is deleted afterwards.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Config config = new Config(folder, Config.LOOPBACK_HOST, 0, true);
    try (Needledrop needledrop = new Needledrop(config);
        HttpClient reader = HttpClient.newHttpClient()) {
      needledrop.server.start();
      for (int round = 0; round < ROUNDS; round++) {
        readLinkedPages(reader, needledrop.localAddress.resolve("/"));
      }
    } finally {
      FileTree.delete(folder);
    }
    return ExitStatus.SUCCESS.code();
  }

  /** Requests the first page and the pages of this site that it links to. */
  private static void readLinkedPages(HttpClient reader, URI address)
      throws IOException, InterruptedException {
    List<String> pages =
        LOCAL_LINK.matcher(read(reader, address)).results().map(m -> m.group(1)).toList();
    for (String page : pages) {
      read(reader, address.resolve(page));
    }
  }

  private static String read(HttpClient reader, URI page) throws IOException, InterruptedException {
    return reader.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }
}
