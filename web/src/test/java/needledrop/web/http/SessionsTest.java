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
  private static final String SEVEN = "Optional[MemberId[value=7]]";

  @TempDir Path folder;

  @Test
  void whoSignedInIsKnownByTheCookie() throws Exception {
    try (Ground ground = new Ground(folder)) {
      String cookie = cookie(ground.post("/in", ""));
      assertEquals(SEVEN, ground.get("/who", "Cookie", cookie).body());
      assertEquals("Optional.empty", ground.get("/who").body());
    }
  }

  @Test
  void aSessionOutlivesTheServer() throws Exception {
    String cookie;
    try (Ground ground = new Ground(folder)) {
      cookie = cookie(ground.post("/in", ""));
    }
    try (Ground ground = new Ground(folder)) {
      assertEquals(SEVEN, ground.get("/who", "Cookie", cookie).body());
    }
  }

  @Test
  void signingOutEndsTheSessionEverywhere() throws Exception {
    try (Ground ground = new Ground(folder)) {
      String cookie = cookie(ground.post("/in", ""));
      ground.post("/out", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
      assertEquals("Optional.empty", ground.get("/who", "Cookie", cookie).body());
    }
  }

  @Test
  void signingInGivesANewSession() throws Exception {
    try (Ground ground = new Ground(folder)) {
      String first = cookie(ground.post("/in", ""));
      String second =
          cookie(ground.post("/in", "", "Cookie", first, "Sec-Fetch-Site", "same-origin"));
      assertNotEquals(first, second);
      assertEquals("Optional.empty", ground.get("/who", "Cookie", first).body());
    }
  }

  @Test
  void readersGetNoCookie() throws Exception {
    try (Ground ground = new Ground(folder)) {
      assertTrue(ground.get("/page").headers().firstValue("Set-Cookie").isEmpty());
      assertTrue(ground.get("/who").headers().firstValue("Set-Cookie").isEmpty());
    }
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    try (Ground ground = new Ground(folder)) {
      String set = ground.post("/in", "").headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(set.startsWith("needledrop="));
      assertTrue(
          set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"));
      assertFalse(set.contains("Secure"));
    }
  }

  @Test
  void underHttpsTheCookieIsBoundToTheHost() throws Exception {
    try (Ground ground = new Ground(folder, "https://journal.example")) {
      HttpResponse<String> answer = ground.post("/in", "");
      String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(set.startsWith("__Host-needledrop="));
      assertTrue(set.contains("Secure") && set.contains("Path=/") && !set.contains("Domain"));
      assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
    }
  }

  private static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }
}
