package needledrop.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of the browser's scripts, which are scripts as well: every exported function of a file
 * in {@code src/test/scripts} is one. They run in Chromium, on an empty page.
 */
class ScriptsTest {
  private static ScriptServer server;
  private static BrowserWindow browserWindow;

  @BeforeAll
  static void start() throws IOException {
    server = new ScriptServer();
    browserWindow = BrowserWindow.laptop(server.address());
    browserWindow.page().navigate("/page");
  }

  @AfterAll
  static void stop() {
    browserWindow.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> scriptsDoWhatTheirTestsSay() throws IOException {
    try (Stream<Path> files = Files.list(ScriptServer.TESTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream()
          .filter(file -> !file.equals("assert.js"))
          .flatMap(ScriptsTest::testsOf);
    }
  }

  private static Stream<DynamicTest> testsOf(String file) {
    Page page = browserWindow.page();
    List<?> names =
        (List<?>) page.evaluate("async file => Object.keys(await import(`/tests/${file}`))", file);
    return names.stream()
        .map(name ->
            DynamicTest.dynamicTest(
                file + ": " + name,
                () ->
                    page.evaluate(
                        "async ([file, name]) => { await (await import(`/tests/${file}`))[name](); }",
                        List.of(file, name))));
  }
}
