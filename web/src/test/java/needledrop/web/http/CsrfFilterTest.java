package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsrfFilterTest {
  @TempDir static Path folder;
  private static ServerFixture server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerFixture(folder, "https://journal.example");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Origin, https://journal.example, 200",
    "Origin, https://journal.example.evil.example, 403",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "X-Nothing, said, 200",
    "Cookie, __Host-needledrop=x, 403"
  })
  void formsFromOtherSitesAreRejected(String header, String value, int status) throws Exception {
    assertEquals(status, server.post("/say", "words=hello", header, value).statusCode());
  }
}
