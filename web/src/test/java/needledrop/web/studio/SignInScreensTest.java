package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import needledrop.web.studio.signin.SignInScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignInScreensTest {
  private StudioFixture studio;

  SignInScreensTest(@TempDir Path folder) {
    studio = new StudioFixture(folder);
  }

  @BeforeEach
  void makeOwner() {
    studio.journal.members().members().owner();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  /** Every route that the studio has, told by the router itself, but for the way in. */
  private List<String> closedRoutes() {
    return studio.routes.access().keySet().stream()
        .filter(route -> route.contains(" /studio"))
        .filter(route -> SignInScreens.PUBLIC_PATHS.stream().noneMatch(route::endsWith))
        .toList();
  }

  @Test
  void everyStudioRouteRequiresSignIn() throws Exception {
    assertTrue(closedRoutes().size() > 50, "The router tells too few routes");
    for (String route : closedRoutes()) {
      HttpResponse<String> answer = request(route);
      assertEquals(303, answer.statusCode(), route);
      String next = answer.headers().firstValue("Location").orElseThrow();
      assertTrue(next.startsWith("/studio/sign-in"), route);
    }
  }

  @Test
  void signedOutRequestsDoNotWaitForWriteLocks() throws Exception {
    try (Connection writing = studio.database.dataSource().getConnection()) {
      assertFalse(writing.isClosed());
      for (String path : SignInScreens.PUBLIC_PATHS) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(studio.address(path + "?token=made-up"))
                .header("Cookie", "needledrop=node0made-up");
        assertTrue(studio.newClient().send(request).statusCode() < 500, path);
      }
      for (String route : closedRoutes()) {
        assertEquals(303, request(route).statusCode(), route);
      }
    }
  }

  @Test
  void signInPageSaysThatTheJournalHasNoOwner() throws Exception {
    assertTrue(studio.get("/studio/sign-in").body().contains("has no owner yet"));
    studio.signIn();
    studio.post("/studio/sign-out");
    assertFalse(studio.get("/studio/sign-in").body().contains("has no owner yet"));
  }

  @Test
  void pathVariantsDoNotBypassAccessChecks() throws Exception {
    List<String> spellings =
        List.of("/studio/", "/studio//jobs", "/studio/jobs/", "/studio/%6aobs", "/studio;a=b/jobs");
    for (String spelling : spellings) {
      HttpResponse<String> answer = studio.get(spelling);
      assertFalse(answer.statusCode() == 200, spelling);
      assertFalse(answer.body().contains("Canceled"), spelling);
    }
  }

  private HttpResponse<String> request(String route) throws Exception {
    String[] parts = route.replaceAll("\\{[a-z]+}", "1").split(" ", -1);
    return studio.send(
        HttpRequest.newBuilder(studio.address(parts[1])).method(parts[0], BodyPublishers.noBody()));
  }

  @Test
  void ownerLinkSetsThePasswordOnce() throws Exception {
    String token = studio.journal.members().ownerLink().issue();
    assertEquals(200, studio.get("/studio/welcome?token=" + token).statusCode());
    HttpResponse<String> set = setPassword(token, "snow on the mountain", "snow on the mountain");
    assertEquals("/studio", set.headers().firstValue("Location").orElseThrow());
    assertEquals(200, studio.get("/studio").statusCode());
    assertEquals(410, studio.get("/studio/welcome?token=" + token).statusCode());
  }

  @Test
  void rejectedPasswordsShowTheReason() throws Exception {
    String token = studio.journal.members().ownerLink().issue();
    HttpResponse<String> tooShort = setPassword(token, "short", "short");
    assertEquals(422, tooShort.statusCode());
    assertTrue(tooShort.body().contains("at least"));
    assertTrue(tooShort.body().contains("value=\"Ivana\""), "the name typed is lost");
    HttpResponse<String> common = setPassword(token, "password1234", "password1234");
    assertEquals(422, common.statusCode());
    HttpResponse<String> two = setPassword(token, "snow on the mountain", "snow in the mountain");
    assertTrue(two.body().contains("The passwords do not match"));
    assertFalse(two.body().contains("snow on"), "a password is shown");
  }

  private HttpResponse<String> setPassword(String token, String once, String again)
      throws Exception {
    return studio.post(
        "/studio/welcome", "token", token, "name", "Ivana", "password", once, "again", again);
  }

  @Test
  void signingOutClearsCacheAndStorage() throws Exception {
    studio.signIn();
    HttpResponse<String> out = studio.post("/studio/sign-out");
    assertEquals(
        "\"cache\", \"storage\"", out.headers().firstValue("Clear-Site-Data").orElseThrow());
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    studio.signIn();
    assertEquals(303, studio.post("/studio/sign-out").statusCode());
    assertEquals(303, studio.get("/studio").statusCode());
    HttpResponse<String> wrong =
        studio.post("/studio/sign-in", "name", "Ivana", "password", "not this one at all");
    assertEquals(422, wrong.statusCode());
    HttpResponse<String> right =
        studio.post(
            "/studio/sign-in",
            "name",
            "ivana",
            "password",
            StudioFixture.PASSWORD,
            "to",
            "/studio/jobs");
    assertEquals("/studio/jobs", right.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void signInRedirectsOnlyWithinTheStudio() throws Exception {
    studio.signIn();
    for (String to : List.of("https://evil.example/", "//evil.example", "/studio/../", "/\\evil")) {
      HttpResponse<String> answer =
          studio.post(
              "/studio/sign-in",
              "name",
              StudioFixture.NAME,
              "password",
              StudioFixture.PASSWORD,
              "to",
              to);
      assertEquals("/studio", answer.headers().firstValue("Location").orElseThrow(), to);
    }
  }

  @Test
  void passwordAttemptsAreThrottled() throws Exception {
    int last = 0;
    for (int i = 0; i < 12; i++) {
      last = studio.post("/studio/sign-in", "name", "x", "password", "y").statusCode();
    }
    assertEquals(429, last);
  }
}
