package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that readers find no names from drafts in a journal full of drafts. */
class DraftPrivacyTest {
  private static final String SECRET = "quokkasaurus";
  private static final Map<String, String> LISTS =
      Map.of(
          "film", "/films",
          "song", "/songs",
          "album", "/albums",
          "person", "/people",
          "place", "/places",
          "saga", "/sagas");

  @TempDir private static Path folder;
  private static NeedledropProcess program;
  private static JournalClient owner;
  private static String draft;

  /** Starts the journal without ffmpeg, because only names are tested. */
  @BeforeAll
  static void fill() throws Exception {
    program = NeedledropProcess.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    owner = new JournalClient(program.journalAddress());
    owner.claimOwnership(program.ownerLink());
    StringBuilder names = new StringBuilder();
    for (String kind : LISTS.keySet()) {
      String name = "The " + SECRET + " " + kind;
      redirectPath(owner.post("/studio/catalog", List.of("kind", kind, "name", name)));
      names.append("[[").append(name).append("]] ");
    }
    draft =
        redirectPath(
            owner.post(
                "/studio/entries",
                List.of(
                    "title", "A draft of the " + SECRET,
                    "teaser", "The " + SECRET + " and [[Rocky IV]]",
                    "film", "The " + SECRET + " film",
                    "newTheme", "Theme of the " + SECRET,
                    "body", names.toString(),
                    "replies", "yes")));
    String number = draft.replaceFirst(".*/", "");
    redirectPath(
        owner.post("/studio/wishes", List.of("wanted", "Tapes of the " + SECRET, "entry", number)));
    Path song = folder.resolve("The " + SECRET + " tune.wav");
    Files.write(song, new byte[1000]);
    owner.uploadFile("songs", song);
    Path film = folder.resolve("The " + SECRET + " tape.mkv");
    Files.write(film, new byte[1000]);
    owner.uploadFile("footage", film);
  }

  @AfterAll
  static void end() {
    program.close();
  }

  private static String redirectPath(HttpResponse<String> response) {
    assertEquals(303, response.statusCode(), response::body);
    return response.headers().firstValue("Location").orElseThrow().replaceFirst("[?#].*", "");
  }

  @Test
  void linkedPagesHideNamesFromDrafts() throws Exception {
    Map<String, String> pages = HttpCrawler.crawl(program.journalAddress());

    assertTrue(pages.size() > 30, () -> "only " + pages.keySet());
    assertTrue(pages.keySet().containsAll(LISTS.values()), () -> "" + pages.keySet());
    pages.forEach((path, response) -> assertNoSecret(path, response));
  }

  @Test
  void guessableAddressesHideNamesFromDrafts() throws Exception {
    JournalClient stranger = new JournalClient(program.journalAddress());
    for (String path : guessablePaths()) {
      HttpResponse<String> response = stranger.get(path);
      assertNoSecret(path, response.headers() + response.body());
      assertTrue(response.statusCode() < 500, path);
    }
    for (String kind : LISTS.keySet()) {
      String item = "/" + kind + "/the-" + SECRET + "-" + kind;
      assertEquals(404, stranger.get(item).statusCode(), item);
      assertEquals(200, owner.get(item).statusCode(), "the owner at " + item);
    }
  }

  private static List<String> guessablePaths() {
    String number = draft.replaceFirst(".*/", "");
    List<String> paths = new ArrayList<>(LISTS.values());
    for (String kind : LISTS.keySet()) {
      for (String section : List.of("", "/facts", "/moments", "/scenes")) {
        paths.add("/" + kind + "/the-" + SECRET + "-" + kind + section);
      }
    }
    paths.addAll(
        List.of(
            "/draft/" + number,
            "/theme/theme-of-the-" + SECRET,
            "/wishes",
            "/archive",
            "/feed/json",
            "/comments/feed",
            "/opensearch.xml",
            "/oembed?url=http://localhost/clip/99",
            "/media/footage/1/video.mp4",
            "/media/song/1",
            "/clip/99",
            "/clip/99/frame"));
    return paths;
  }

  @Test
  void searchAndSuggestionsHideNamesFromDrafts() throws Exception {
    JournalClient stranger = new JournalClient(program.journalAddress());
    Wait.until("the owner finds the draft", () -> countMatches(owner) > 3);

    assertEquals(0, countMatches(stranger));
    String suggested = stranger.getBody("/search/suggest?q=" + SECRET.substring(0, 5));
    assertNoSecret("suggestions", suggested);
    String moments = stranger.get("/search?song=the-" + SECRET + "-song").body();
    assertFalse(moments.contains("The " + SECRET), moments);
    String near = stranger.getBody("/search?q=" + SECRET.substring(0, 7));
    assertNoSecret("search for its beginning", near);
  }

  /** Returns the number of occurrences of whole names. */
  private static int countMatches(JournalClient journalClient) throws Exception {
    String page = journalClient.getBody("/search?q=" + SECRET);
    return page.split("<mark>", -1).length - 1;
  }

  @Test
  void publishingADraftPublishesTheItemsItMentions() throws Exception {
    try (NeedledropProcess other =
        NeedledropProcess.serve(folder.resolve("other"), Map.of("PATH", "" + folder))) {
      JournalClient writer = new JournalClient(other.journalAddress());
      writer.claimOwnership(other.ownerLink());
      JournalClient reader = new JournalClient(other.journalAddress());
      String film = "/film/the-" + SECRET + "-film";
      redirectPath(
          writer.post(
              "/studio/catalog", List.of("kind", "film", "name", "The " + SECRET + " film")));
      assertEquals(404, reader.get(film).statusCode());
      redirectPath(
          writer.post(
              "/studio/entries",
              List.of("title", "Out", "film", "The " + SECRET + " film", "act", "publish")));
      assertEquals(200, reader.get(film).statusCode());
    }
  }

  private static void assertNoSecret(String where, String text) {
    assertFalse(
        text.toLowerCase(Locale.ROOT).contains(SECRET),
        () -> SECRET + " at " + where + ": " + text);
  }
}
