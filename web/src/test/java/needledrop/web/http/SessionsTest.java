package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final String MEMBER_SEVEN = "Optional[MemberId[value=7]]";

  @TempDir Path folder;

  @Test
  void sessionCookieIdentifiesTheMember() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      String cookie = cookie(serverFixture.post("/in", ""));
      assertEquals(MEMBER_SEVEN, serverFixture.get("/who", "Cookie", cookie).body());
      assertEquals("Optional.empty", serverFixture.get("/who").body());
    }
  }

  @Test
  void sessionsSurviveARestart() throws Exception {
    String cookie;
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      cookie = cookie(serverFixture.post("/in", ""));
    }
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      assertEquals(MEMBER_SEVEN, serverFixture.get("/who", "Cookie", cookie).body());
    }
  }

  @Test
  void signingOutEndsTheSessionEverywhere() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      String cookie = cookie(serverFixture.post("/in", ""));
      serverFixture.post("/out", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
      assertEquals("Optional.empty", serverFixture.get("/who", "Cookie", cookie).body());
    }
  }

  @Test
  void signingInStartsANewSession() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      String first = cookie(serverFixture.post("/in", ""));
      String second =
          cookie(serverFixture.post("/in", "", "Cookie", first, "Sec-Fetch-Site", "same-origin"));
      assertNotEquals(first, second);
      assertEquals("Optional.empty", serverFixture.get("/who", "Cookie", first).body());
    }
  }

  @Test
  void readersGetNoCookie() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      assertTrue(serverFixture.get("/page").headers().firstValue("Set-Cookie").isEmpty());
      assertTrue(serverFixture.get("/who").headers().firstValue("Set-Cookie").isEmpty());
    }
  }

  @Test
  void sessionCookieIsHttpOnlyAndSameSite() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder)) {
      String setCookie =
          serverFixture.post("/in", "").headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(setCookie.startsWith("needledrop="));
      assertTrue(
          setCookie.contains("HttpOnly")
              && setCookie.contains("SameSite=Lax")
              && setCookie.contains("Path=/"));
      assertFalse(setCookie.contains("Secure"));
    }
  }

  @Test
  void httpsCookieIsBoundToTheHost() throws Exception {
    try (ServerFixture serverFixture = new ServerFixture(folder, "https://journal.example")) {
      HttpResponse<String> response = serverFixture.post("/in", "");
      String setCookie = response.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(setCookie.startsWith("__Host-needledrop="));
      assertTrue(
          setCookie.contains("Secure")
              && setCookie.contains("Path=/")
              && !setCookie.contains("Domain"));
      assertTrue(response.headers().firstValue("Strict-Transport-Security").isPresent());
    }
  }

  private static String cookie(HttpResponse<String> response) {
    String setCookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    return setCookie.substring(0, setCookie.indexOf(';'));
  }
}
