package needledrop.web.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import needledrop.journal.member.Member;
import needledrop.journal.member.Role;

/** A browser without a screen before a studio, with cookies of its own. */
final class StudioClient {
  private final StudioFixture studio;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String name = "";

  StudioClient(StudioFixture studio) {
    this.studio = studio;
  }

  /** Comes in by the owner's link. */
  StudioClient claimOwnership() throws IOException, InterruptedException {
    return setPassword(
        "/studio/welcome", studio.journal.members().ownerLink().issue(), StudioFixture.NAME);
  }

  /** Comes in by an invitation, under a name of this role. */
  StudioClient join(Role role) throws IOException, InterruptedException {
    String called = "The " + role.word().toLowerCase(Locale.ROOT);
    return join(studio.journal.members().admin().invitations().invite(called, role), called);
  }

  StudioClient join(String token, String called) throws IOException, InterruptedException {
    return setPassword("/studio/join", token, called);
  }

  private StudioClient setPassword(String way, String token, String called)
      throws IOException, InterruptedException {
    name = called;
    String password = StudioFixture.PASSWORD;
    post(way, "token", token, "name", called, "password", password, "again", password);
    return this;
  }

  HttpResponse<String> signIn(String called) throws IOException, InterruptedException {
    name = called;
    return post("/studio/sign-in", "name", called, "password", StudioFixture.PASSWORD);
  }

  /** Who this is. */
  Member member() {
    return studio.journal.members().members().all().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(studio.address(path)).GET());
  }

  /** Sends a form of names and values in turn, as a page of this server would. */
  HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.add(URLEncoder.encode(form[i], UTF_8) + "=" + URLEncoder.encode(form[i + 1], UTF_8));
    }
    return send(
        HttpRequest.newBuilder(studio.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", fields))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(
        request.header("Sec-Fetch-Site", "same-origin").build(), BodyHandlers.ofString());
  }
}
