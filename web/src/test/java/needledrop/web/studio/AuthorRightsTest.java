package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.DraftSequence;
import needledrop.journal.clip.DraftSequence.Piece;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Member;
import needledrop.journal.member.Role;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStatus;
import needledrop.media.Span;
import needledrop.web.http.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors reach of their own work and of others', at every route of the router. */
final class AuthorRightsTest {
  /** Routes that find nothing, also in one's own, without a file or an act. */
  private static final Set<String> NEED_MORE_INPUT =
      Set.of(
          "GET /studio/footage/{id}/file",
          "GET /studio/footage/{id}/storyboard.jpg",
          "POST /studio/catalog/{kind}/{slug}/restore",
          "POST /studio/replies/{id}");

  private final StudioFixture studio;
  private final AuthorFixture work;
  private StudioClient owner;
  private StudioClient author;
  private Member other;

  AuthorRightsTest(@TempDir Path folder) {
    studio = new StudioFixture(folder);
    work = new AuthorFixture(studio);
    owner = studio.newClient();
    author = studio.newClient();
  }

  @BeforeEach
  void signIn() throws Exception {
    owner.claimOwnership();
    author.join(Role.AUTHOR);
    StudioClient second = studio.newClient();
    String token = studio.journal.members().admin().invitations().invite("Drago", Role.AUTHOR);
    other = second.join(token, "Drago").member();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void authorsCanAccessOnlyTheirOwnContent() throws Exception {
    List<String> routes =
        studio.routes.access().entrySet().stream()
            .filter(each -> isOpenToAuthors(each.getValue().orElseThrow()))
            .map(each -> each.getKey())
            .filter(route -> !work.address(path(route), other).equals(path(route)))
            .filter(route -> route.matches(".*/studio/[a-z]+/\\{.*"))
            .filter(route -> !route.matches(".*/(songs/.id./file|copies/.*|account/.*)"))
            .toList();
    assertTrue(routes.size() > 40, "The router tells too few routes: " + routes);
    for (String route : routes) {
      int others = statusOf(author, route, work.address(path(route), other));
      assertTrue(others == 403 || others == 404, "others' " + route + ": " + others);
      if (!NEED_MORE_INPUT.contains(route) && !hasSecondParameter(route)) {
        int own = statusOf(author, route, work.address(path(route), author.member()));
        assertTrue(own < 403 || own == 422, "own " + route + ": " + own);
      }
    }
  }

  @Test
  void otherSpellingsOfAnIdGiveAuthorsNoAccess() throws Exception {
    for (String path : List.of("entries", "footage", "clips", "cuts")) {
      String address = work.address("/studio/" + path + "/{id}", other);
      String id = address.substring(address.lastIndexOf('/') + 1);
      for (String spelling : List.of("+" + id, "%2B" + id, "0".repeat(18) + id)) {
        String spelled = address.replace("/" + id, "/" + spelling);
        assertEquals(404, author.get(spelled).statusCode(), spelled);
      }
    }
  }

  private static boolean isOpenToAuthors(Access access) {
    return access == Access.WRITE || access == Access.MODERATE_OWN;
  }

  /** Whether the route names something within, such as a cue, that a new thing has not. */
  private static boolean hasSecondParameter(String route) {
    return route.replace("{kind}/", "").matches(".*\\{.*\\{.*");
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }

  private int statusOf(StudioClient studioClient, String route, String address) throws Exception {
    String method = route.substring(0, route.indexOf(' '));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(studio.address(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(""));
    int status = studioClient.send(request).statusCode();
    assertTrue(status < 500, route);
    return status;
  }

  @Test
  void listsShowAuthorsOnlyTheirOwnContent() throws Exception {
    for (Member member : List.of(author.member(), other)) {
      work.footage(member);
      work.song(member);
      work.clip(member);
      work.montage(member);
      work.job(member);
      work.reply(member);
      studio.catalog.footage().bin(work.footage(member).id());
      studio.journal.content().clips().bin(work.clip(member).id());
    }
    for (String list : List.of("footage", "clips", "jobs", "replies", "catalog?kind=song")) {
      String page = author.get("/studio/" + list).body();
      assertTrue(page.contains("of The author"), list);
      assertFalse(page.contains("of Drago"), list);
      assertTrue(owner.get("/studio/" + list).body().contains("of Drago"), list);
    }
    assertFalse(author.get("/studio").body().contains("of Drago"));
    assertFalse(author.get("/studio/footage/live").body().contains("of Drago"));
    assertFalse(author.get("/studio/jobs/live").body().contains("of Drago"));
  }

  @Test
  void authorsCanUseAllSongsButEditOnlyTheirOwn() throws Exception {
    Song others = work.song(other);
    String songs = author.get("/studio/songs").body();
    assertTrue(songs.contains(others.name()));
    assertFalse(songs.contains("/studio/catalog" + others.path()));
    Piece piece = new Piece(work.footage(author.member()).id(), Span.ofSeconds(0, 4));
    long draft = work.montage(author.member()).id();
    studio
        .journal
        .editor()
        .clipDrafts()
        .update(
            draft,
            new ClipDraft(
                "Cut", List.of(new DraftSequence("One", null, Duration.ZERO, List.of(piece)))));
    String cut = author.get("/studio/cuts/" + draft).body();
    assertTrue(cut.contains("<option value=\"%d\"".formatted(others.id().value())), cut);
    String own = "/studio/catalog" + work.song(author.member()).path();
    assertEquals(303, author.post(own + "/remove").statusCode());
    assertEquals(303, author.post(own + "/restore").statusCode());
    assertEquals(303, author.post(own + "/name", "name", "Training").statusCode());
  }

  @Test
  void uploadedFootageBelongsToItsAuthor() throws Exception {
    assertEquals(201, upload(author, "/studio/footage?name=scene.wav"));
    assertEquals(201, upload(owner, "/studio/footage?name=scene.wav"));
    assertEquals(1, studio.catalog.footage().all().size());
    assertTrue(author.get("/studio/footage").body().contains("scene"));
    assertEquals(201, upload(author, "/studio/songs?name=song.wav"));
    assertTrue(author.get("/studio/catalog?kind=song").body().contains("song"));
  }

  @Test
  void uploadingAFileDoesNotRevealThatSomebodyElseHasIt() throws Exception {
    assertEquals(201, upload(owner, "/studio/footage?name=secret.wav"));
    assertEquals(201, upload(author, "/studio/footage?name=mine.wav"));
    String list = author.get("/studio/footage").body();
    assertTrue(list.contains("mine") && !list.contains("secret"), list);
  }

  private int upload(StudioClient studioClient, String address) throws Exception {
    return studioClient
        .send(
            HttpRequest.newBuilder(studio.address(address))
                .PUT(BodyPublishers.ofByteArray(ShortWav.wav(1))))
        .statusCode();
  }

  @Test
  void footageOfOthersCannotBeAddedToAClip() throws Exception {
    String cut = "/studio/cuts/" + work.montage(author.member()).id();
    long others = work.footage(other).id().value();
    assertFalse(author.get(cut + "?footage=" + others).body().contains("of Drago"));
    assertEquals(403, keep(cut, others));
    assertEquals(303, keep(cut, work.footage(author.member()).id().value()));
  }

  private int keep(String cut, long footage) throws Exception {
    return author
        .post(
            cut,
            "title",
            "Cut",
            "s0.title",
            "One",
            "s0.song",
            "",
            "s0.songIn",
            "",
            "s0.p0.footage",
            "" + footage,
            "s0.p0.in",
            "0:00",
            "s0.p0.out",
            "0:04",
            "act",
            "keep")
        .statusCode();
  }

  @Test
  void clipsOfOthersCannotBeAddedToAnEntry() throws Exception {
    String others = "" + work.clip(other).id().value();
    String own = "" + work.clip(author.member()).id().value();
    for (String act : List.of("", "/preview", "/findings", "/teaser")) {
      assertEquals(
          403,
          author
              .post("/studio/entries" + act, "title", "Mine", "body", "Text", "clips", others)
              .statusCode());
    }
    assertFalse(author.get("/studio/entries/new?clip=" + others).body().contains("of Drago"));
    assertEquals(
        303,
        author.post("/studio/entries", "title", "Mine", "body", "Text", "clips", own).statusCode());
  }

  @Test
  void authorsCanAddFactsToItemsThatTheirEntriesMention() throws Exception {
    Song song = studio.catalog.byKind().songs().add("Heart's on Fire", "John Cafferty");
    String address = "/studio/catalog" + song.path();
    assertEquals(404, author.get(address).statusCode());
    studio
        .journal
        .content()
        .entries()
        .add(author.member().id(), EntryContent.of("Mine", "", "It is [[Heart's on Fire]]."));
    HttpResponse<String> page = author.get(address);
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains("/merge") || page.body().contains("/remove\""), page.body());
    assertEquals(404, author.post(address + "/name", "name", "Mine").statusCode());
    assertEquals(403, author.post(address + "/publicity", "act", "publish").statusCode());
    assertEquals(
        303,
        author
            .post(address + "/facts", "fact", "SINGLE", "source", "recalled", "sourceBy", "me")
            .statusCode());
  }

  @Test
  void authorsAreOfferedOnlyNamesThatTheyMaySee() throws Exception {
    studio.catalog.byKind().people().add("Secret Guest");
    studio.catalog.byKind().songs().add("Secret Song", "The Band");
    studio.catalog.items().publish(studio.catalog.byKind().films().add("Secret Film", 1985).id());
    studio.catalog.byKind().places().add("Secret Place");
    studio
        .journal
        .content()
        .entries()
        .add(author.member().id(), EntryContent.of("Mine", "", "It was at [[Secret Place]]."));
    String offered = author.get("/studio/names?q=secret").body();
    assertTrue(offered.contains("Secret Song"), offered);
    assertTrue(offered.contains("Secret Film"), offered);
    assertTrue(offered.contains("Secret Place"), offered);
    assertFalse(offered.contains("Secret Guest"), offered);
    assertTrue(owner.get("/studio/names?q=secret").body().contains("Secret Guest"));
  }

  @Test
  void authorsCanAddItems() throws Exception {
    HttpResponse<String> added =
        author.post("/studio/catalog", "kind", "film", "name", "Rocky IV (1985)");
    String address = added.headers().firstValue("Location").orElseThrow();
    assertEquals(200, author.get(address).statusCode());
    assertTrue(author.get("/studio/catalog").body().contains("Rocky IV"));
  }

  @Test
  void authorsModerateRepliesToTheirEntriesWithoutSeeingEmailAddresses() throws Exception {
    Reply own = work.reply(author.member());
    Reply others = work.reply(other);
    String page = author.get("/studio/replies").body();
    assertFalse(page.contains(AuthorFixture.EMAIL), page);
    assertTrue(owner.get("/studio/replies").body().contains(AuthorFixture.EMAIL));
    assertFalse(
        author.get("/studio/replies?about=" + AuthorFixture.EMAIL).body().contains("Guest of"));
    String both = own.id().value() + "-" + others.id().value();
    assertEquals(404, author.post("/studio/replies", "act", "spam", "reply", both).statusCode());
    assertEquals(404, author.post("/studio/replies/" + both + "/undo").statusCode());
    String home = "/studio/replies/" + own.id().value();
    assertEquals(303, author.post(home, "act", "approve").statusCode());
    assertTrue(
        studio.journal.replies().replies().find(own.id()).orElseThrow().status()
            instanceof ReplyStatus.Shown);
    assertEquals(303, author.post(home + "/answer", "words", "Thank you.").statusCode());
    assertEquals(403, author.post(home + "/words", "words", "Other words").statusCode());
    assertEquals(
        others.status(),
        studio.journal.replies().replies().find(others.id()).orElseThrow().status());
  }
}
