package needledrop.web.studio;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Film;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.EditSourceNames;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries as they are written, previewed, published and withdrawn. */
final class EntryScreensTest {
  private final StudioFixture studio;

  EntryScreensTest(@TempDir Path folder) {
    this.studio = new StudioFixture(folder.resolve("home"));
  }

  @BeforeEach
  void signIn() throws Exception {
    studio.signIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void invalidEntryFormKeepsTheInput() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries",
            "title",
            "",
            "film",
            "Rocky IV (1985)",
            "teaser",
            "Two <b>sentences</b>.",
            "body",
            "The long body.",
            "links",
            "nonsense",
            "more",
            "[+]");
    assertEquals(422, answer.statusCode());
    for (String typed :
        List.of(
            "Rocky IV (1985)", "Two &lt;b&gt;sentences&lt;/b&gt;.", "The long body.", "nonsense")) {
      assertTrue(answer.body().contains(typed), typed);
    }
    assertTrue(
        studio.catalog.byKind().films().all().isEmpty(),
        "a film was made of a form that is not good");
  }

  @Test
  void entryCanBePublishedAndUnpublished() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries",
            "title",
            "Training in the snow",
            "film",
            "Rocky IV (1985)",
            "body",
            "One song is [[Heart's on Fire]].",
            "newTheme",
            "High Eighties",
            "links",
            "https://films.example/ A library of films",
            "replies",
            "yes",
            "act",
            "publish");
    assertEquals(303, answer.statusCode(), answer.body());
    Entry entry = studio.journal.content().entries().newest(1, 10).getFirst();
    assertEquals("Training in the snow", entry.title());
    assertEquals(1985, studio.catalog.byKind().films().all().getFirst().year());
    assertEquals(1, entry.content().themes().size());
    assertEquals("A library of films", entry.content().links().getFirst().title());
    studio.post(address(entry), "version", "1", "title", entry.title(), "act", "withdraw");
    assertEquals(0, studio.journal.content().entries().published());
  }

  @Test
  void editorLinksToTheFactsOfItsFilm() throws Exception {
    studio.post("/studio/entries", "title", "Snow", "film", "Rocky IV (1985)", "act", "keep");
    Entry entry = studio.journal.content().entries().drafts().getFirst();
    String editor = studio.get(address(entry)).body();
    assertTrue(editor.contains("href=\"/studio/catalog/film/rocky-iv#state\""), editor);
  }

  @Test
  void newEntryAboutAClipHasTheFilmOfItsFootage() throws Exception {
    FootageId gym = footage("gym.mp4", "Rocky IV (1985)");
    FootageId barn = footage("barn.mp4", "rocky iv");
    FootageId road = footage("road.mp4", "Cobra (1986)");
    FootageId tape = footage("tape.mp4", "");
    assertTrue(newEntryAbout(gym, barn, tape).contains("value=\"Rocky IV (1985)\""));
    assertFalse(newEntryAbout(gym, road).contains("value=\"Rocky IV (1985)\""), "which of both?");
    assertFalse(newEntryAbout(tape).contains("(1985)"));
  }

  private FootageId footage(String file, String film) throws Exception {
    FootageLibrary library = studio.catalog.footage();
    FootageId footage = library.add(new FileLocation.InFolder(Path.of("/films", file)), file).id();
    String address = "/studio/footage/" + footage.value();
    assertEquals(303, studio.post(address + "/name", "title", file, "film", film).statusCode());
    assertTrue(studio.get("/studio/footage").body().contains(">" + file + "</a>"));
    return footage;
  }

  /** A new entry about a clip of some footage. */
  private String newEntryAbout(FootageId... footage) throws Exception {
    String segments =
        Stream.of(footage)
            .map(EditSourceNames::name)
            .map("{\"footage\": \"%s\", \"in\": 0, \"out\": 9}"::formatted)
            .collect(joining(","));
    Edit edit = Edit.parse("{\"segments\": [%s]}".formatted(segments));
    Clip clip = studio.journal.content().clips().add(edit);
    return studio.get("/studio/entries/new?clip=" + clip.id().value()).body();
  }

  @ParameterizedTest
  @CsvSource({
    "Training [Rocky IV], Rocky IV (1985), Training, Rocky IV",
    "Training [Rocky IV (1985)], '', Training, Rocky IV",
    "Training [live], Rocky IV (1985), Training [live], Rocky IV",
    "Training [live], '', Training [live], ",
    "[Rocky IV], '', [Rocky IV], ",
    "Training [Cobra], Cobra (1986), Training, Cobra",
    "Training [], '', Training [], "
  })
  void filmInBracketsAfterTheTitleMovesToTheFilmField(
      String typed, String film, String title, @Nullable String about) throws Exception {
    studio.catalog.byKind().films().add("Rocky IV", 1985);
    studio.post("/studio/entries", "title", typed, "film", film, "act", "keep");
    Entry entry = studio.journal.content().entries().drafts().getFirst();
    assertEquals(title, entry.title());
    assertEquals(
        Optional.ofNullable(about),
        Optional.ofNullable(entry.content().film())
            .flatMap(studio.catalog.byKind().films()::find)
            .map(Film::name));
  }

  @Test
  void savingReportsANewFilm() throws Exception {
    studio.post("/studio/entries", "title", "Snow", "film", "Cobra (1986)", "act", "keep");
    assertTrue(studio.get("/studio").body().contains("Cobra (1986) was added to the catalog."));
    studio.post("/studio/entries", "title", "Ice", "film", "Cobra", "act", "keep");
    assertFalse(studio.get("/studio").body().contains("was added to the catalog."));
  }

  @Test
  void savingOverANewerVersionShowsBothAndKeepsTheNewer() throws Exception {
    Entry entry =
        studio.journal.content().entries().add(owner(), EntryContent.of("One", "", "Mine."));
    studio.post(address(entry), "version", "1", "title", "One", "body", "From another tab.");
    HttpResponse<String> late =
        studio.post(address(entry), "version", "1", "title", "One", "body", "From this tab.");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("From another tab."));
    assertTrue(late.body().contains("From this tab."));
    assertEquals("From another tab.", stored(entry).content().body());
    studio.post(address(entry), "version", "2", "title", "One", "body", "From this tab.");
    assertEquals("From this tab.", stored(entry).content().body());
  }

  @Test
  void slugCanBeChanged() throws Exception {
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
                    .add(owner(), EntryContent.of("One", "", "Mine."))
                    .id());
    assertTrue(studio.get(address(entry) + "/address").body().contains("value=\"one\""));
    assertEquals(422, studio.post(address(entry) + "/address", "slug", "?!").statusCode());
    assertEquals(303, studio.post(address(entry) + "/address", "slug", "The first").statusCode());
    assertEquals("the-first", stored(entry).slug());
  }

  @Test
  void publishedEntriesArePaged() throws Exception {
    for (int number = 0; number < 51; number++) {
      EntryContent entryContent = EntryContent.of("Evening %02d.".formatted(number), "", "");
      studio
          .journal
          .content()
          .entries()
          .publish(studio.journal.content().entries().add(owner(), entryContent).id());
    }
    String first = studio.get("/studio/entries").body();
    assertTrue(first.contains("Evening 50."));
    assertFalse(first.contains("Evening 00."));
    String second = studio.get("/studio/entries?page=2").body();
    assertTrue(second.contains("Evening 00."));
    assertFalse(second.contains("page=3"));
  }

  @Test
  void clipsCanBeReorderedWithoutScript() throws Exception {
    List<String> clips = new ArrayList<>();
    for (String title : List.of("Snow", "Barn", "Summit")) {
      Edit edit =
          Edit.parse(
              "{\"title\": \"%s\", \"segments\": [{\"footage\": \"footage/1\", \"in\": 0, \"out\": 9}]}"
                  .formatted(title));
      clips.add(Long.toString(studio.journal.content().clips().add(edit).id().value()));
    }
    HttpResponse<String> moved =
        studio.post(
            "/studio/entries",
            "title",
            "Training",
            "body",
            "Not lost.",
            "clips",
            clips.get(0),
            "clips",
            clips.get(2),
            "act",
            "earlier " + clips.get(2));
    assertEquals(200, moved.statusCode());
    assertTrue(moved.body().contains("Not lost."));
    assertTrue(studio.journal.content().entries().drafts().isEmpty(), "nothing is saved by moving");
    List<String> shown =
        Pattern.compile("name=\"clips\" value=\"(\\d+)\"")
            .matcher(moved.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(List.of(clips.get(2), clips.get(0), clips.get(1)), shown);
    studio.post(
        "/studio/entries", "title", "Training", "clips", shown.get(0), "clips", shown.get(1));
    assertEquals(
        shown.subList(0, 2),
        studio.journal.content().entries().drafts().getFirst().content().clips().stream()
            .map(clip -> Long.toString(clip.value()))
            .toList());
  }

  @Test
  void entryWithAMissingClipCanBeSavedButNotPublished() throws Exception {
    String body = "Look:\n\n[clip 2]\n";
    String preview = studio.post("/studio/entries/preview", "body", body).body();
    assertTrue(preview.contains("This entry has no clip 2."), preview);
    String findings = studio.post("/studio/entries/findings", "title", "Snow", "body", body).body();
    assertTrue(findings.contains("[clip 2]"), findings);
    assertEquals(303, statusOfNew("keep", body));
    assertEquals(422, statusOfNew("publish", body));
    Entry entry = studio.journal.content().entries().drafts().getFirst();
    String clip = "{\"segments\": [{\"footage\": \"footage/1\", \"in\": 0, \"out\": 9}]}";
    String id = Long.toString(studio.journal.content().clips().add(Edit.parse(clip)).id().value());
    assertEquals(200, studio.get(address(entry)).statusCode());
    assertEquals(303, statusOfSave(entry, "publish", "[clip 1]", id));
    assertEquals(422, statusOfSave(stored(entry), "keep", "[clip 2]", id));
    assertEquals(303, statusOfSave(stored(entry), "withdraw", "[clip 2]", id));
  }

  private int statusOfNew(String act, String body) throws Exception {
    return studio.post("/studio/entries", "title", "Snow", "body", body, "act", act).statusCode();
  }

  private int statusOfSave(Entry entry, String act, String body, String clip) throws Exception {
    String version = Integer.toString(entry.version());
    String[] form = {"version", version, "title", "Snow", "body", body, "clips", clip, "act", act};
    return studio.post(address(entry), form).statusCode();
  }

  private Entry stored(Entry entry) {
    return studio.journal.content().entries().find(entry.id()).orElseThrow();
  }

  private static String address(Entry entry) {
    return "/studio/entries/" + entry.id().value();
  }

  private MemberId owner() {
    return studio.journal.members().members().owner().id();
  }

  @Test
  void previewContainsNoScript() throws Exception {
    HttpResponse<String> answer =
        studio.post(
            "/studio/entries/preview",
            "body",
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> *fine*");
    assertTrue(answer.body().contains("<em>fine</em>"), answer.body());
    assertTrue(!answer.body().contains("alert(1)</script>") && !answer.body().contains("onerror"));
  }

  @Test
  void publishingTimeMustBeInTheFutureOfTheStudiosClock() throws Exception {
    String tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0).toString();
    studio.ahead = Duration.ofDays(3);
    HttpResponse<String> refused =
        studio.post(
            "/studio/entries", "title", "Late", "body", "Text", "act", "schedule", "due", tomorrow);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("This time has passed."), refused.body());
  }
}
