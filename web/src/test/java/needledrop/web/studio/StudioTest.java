package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.ReplyStatus;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudioTest {
  private final StudioFixture studio;

  StudioTest(@TempDir Path folder) {
    this.studio = new StudioFixture(folder.resolve("home"));
  }

  /** Screens that open only with a link that works once, or halfway through signing in. */
  private static final Set<String> ONE_TIME_PATHS =
      Set.of("/studio/welcome", "/studio/join", "/studio/sign-in/code");

  @BeforeEach
  void signIn() throws Exception {
    studio.signIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void everyScreenOpensOnAnEmptyJournal() throws Exception {
    List<String> screens =
        studio.routes.access().keySet().stream()
            .filter(route -> route.startsWith("GET /studio") && !route.contains("{"))
            .map(route -> route.substring(4))
            .filter(path -> !ONE_TIME_PATHS.contains(path))
            .toList();
    for (String screen : screens) {
      assertEquals(200, studio.get(screen).statusCode(), screen);
    }
  }

  @Test
  void sampleCanBeBinnedAndRestored() throws Exception {
    Entries entries = studio.journal.content().entries();
    assertFalse(studio.get("/studio").body().contains("/studio/sample/bin"));
    EntryContent entryContent = EntryContent.of("A sample", "", "Text.");
    entries.publish(
        entries.add(studio.journal.members().members().owner().id(), entryContent).id());
    studio.journal.content().sample().markAsSample();
    assertTrue(studio.get("/studio").body().contains("/studio/sample/bin"));
    studio.post("/studio/sample/bin");
    assertEquals(0, entries.published());
    String home = studio.get("/studio").body();
    assertFalse(home.contains("/studio/sample/bin"), home);
    assertTrue(home.contains("action=\"/studio/sample/restore\""), home);
    studio.post("/studio/sample/restore");
    assertEquals(1, entries.published());
  }

  @Test
  void factCanBeAddedWithItsSourceAndBinned() throws Exception {
    studio.post("/studio/catalog", "kind", "film", "name", "Rocky IV (1985)");
    String film = "/studio/catalog/film/rocky-iv";
    HttpResponse<String> wrong =
        studio.post(
            film + "/facts",
            "fact",
            "RELEASED",
            "date",
            "yesterday",
            "label",
            "A studio",
            "source",
            "cited",
            "sourceTitle",
            "End credits");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("value=\"yesterday\"") && wrong.body().contains("A studio"));
    studio.post(
        film + "/facts",
        "fact",
        "CREDIT",
        "role",
        "SCORED",
        "person",
        "Vince DiCola",
        "source",
        "cited",
        "sourceTitle",
        "End credits");
    String page = studio.get(film).body();
    assertTrue(page.contains("/studio/catalog/person/vince-dicola"), page);
    assertFalse(page.contains("value=\"End credits\""), "a source nobody chose is filled in");
    assertTrue(page.contains("Use the source of the last fact: End credits"), page);
    String same = studio.get(film + "?fact=CREDIT&source=last").body();
    assertTrue(same.contains("value=\"End credits\""), same);
    studio.post("/studio/facts/1/remove");
    assertTrue(!studio.get(film).body().contains("/studio/catalog/person/vince-dicola"));
    studio.post("/studio/facts/1/restore");
    assertTrue(studio.get(film).body().contains("/studio/catalog/person/vince-dicola"));
  }

  @Test
  void everyKindOfFactHasAForm() throws Exception {
    for (String kind : List.of("film", "song", "album", "person", "place", "saga")) {
      studio.post("/studio/catalog", "kind", kind, "name", "Something");
      for (FactKind fact : FactKinds.all()) {
        String path = "/studio/catalog/" + kind + "/something?fact=" + fact.formKey();
        assertEquals(200, studio.get(path).statusCode(), path);
      }
    }
  }

  @Test
  void approvingAReplyCanBeUndone() throws Exception {
    Entry entry =
        studio
            .journal
            .content()
            .entries()
            .publish(
                studio
                    .journal
                    .content()
                    .entries()
                    .add(owner(), EntryContent.of("One", "", "Text."))
                    .id());
    PostResult postResult =
        studio
            .journal
            .replies()
            .replies()
            .post(ReplyForm.of(entry.id(), "Tom", "tom@example.org", "I have it."));
    Reply reply = ((PostResult.Stored) postResult).reply();
    String page = studio.get("/studio/replies").body();
    assertTrue(page.contains("I have it.") && page.contains("tom@example.org"));
    String address = "/studio/replies/" + reply.id().value();
    studio.post(address, "act", "approve");
    assertTrue(status(reply) instanceof ReplyStatus.Shown);
    assertTrue(studio.get("/studio/replies").body().contains("Undo"));
    studio.post("/studio/replies", "act", "approve");
    assertTrue(
        studio.get("/studio/replies").body().contains("<div class=\"said wrong\" role=\"alert\">"));
    studio.post(address + "/undo");
    assertTrue(status(reply) instanceof ReplyStatus.Waiting);
  }

  private MemberId owner() {
    return studio.journal.members().members().owner().id();
  }

  private ReplyStatus status(Reply reply) {
    return studio.journal.replies().replies().find(reply.id()).orElseThrow().status();
  }

  @Test
  void invalidSettingsAreRejected() throws Exception {
    HttpResponse<String> wrong =
        studio.post(
            "/studio/settings",
            "title",
            "Second Reel",
            "address",
            "journal",
            "zone",
            "Moon/Sea",
            "language",
            "en",
            "entries",
            "10");
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("Second Reel") && wrong.body().contains("Moon/Sea"));
    studio.post(
        "/studio/settings",
        "title",
        "Second Reel",
        "address",
        "https://journal.example",
        "zone",
        "Europe/Rome",
        "language",
        "en",
        "entries",
        "10");
    assertEquals("Second Reel", studio.journal.settings().get().title());
  }
}
