package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of HTTP rules that apply to all paths. */
class HttpRulesTest {
  @TempDir static Path folder;
  private static ServerFixture server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/nothing", "/broken"})
  void responsesAllowNoCrossOriginReads(String path) throws Exception {
    HttpResponse<String> response = server.get(path, "Origin", "https://evil.example");
    assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    assertTrue(response.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/nothing", "/broken"})
  void pagesDeclareTypeAndCharset(String path) throws Exception {
    String type = server.get(path).headers().firstValue("Content-Type").orElseThrow();
    assertEquals("text/html;charset=utf-8", type.replace(" ", "").toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/", "/static", "/media/", "/.git/config", "/.git/", "/META-INF/"})
  void foldersAreNotListed(String path) throws Exception {
    assertEquals(404, server.get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
  void unusualMethodsDoNotEchoTheRequest(String method) throws Exception {
    HttpResponse<String> response = server.send(method, "/page", "", "Cookie", "a=canary");
    assertTrue(response.statusCode() >= 400, method + " gives " + response.statusCode());
    assertFalse(response.body().contains("canary"));
  }

  @Test
  void everyPageHasAContentSecurityPolicy() throws Exception {
    HttpResponse<String> response = server.get("/page");
    String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
    assertFalse(policy.contains("*"));
    assertEquals(
        "same-origin", response.headers().firstValue("Cross-Origin-Opener-Policy").orElseThrow());
  }
}
