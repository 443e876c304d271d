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

/** A stranger walks through a journal full of drafts, and finds none of the names in them. */
class StrangerTest {
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
  private static Program program;
  private static Visitor owner;
  private static String draft;

  /** Without ffmpeg, since it is names that must not get out. */
  @BeforeAll
  static void fill() throws Exception {
    program = Program.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    owner = new Visitor(program.journal());
    owner.takeOver(program.ownerLink());
    StringBuilder names = new StringBuilder();
    for (String kind : LISTS.keySet()) {
      String name = "The " + SECRET + " " + kind;
      done(owner.post("/studio/catalog", List.of("kind", kind, "name", name)));
      names.append("[[").append(name).append("]] ");
    }
    draft =
        done(
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
    done(
        owner.post("/studio/wishes", List.of("wanted", "Tapes of the " + SECRET, "entry", number)));
    Path song = folder.resolve("The " + SECRET + " tune.wav");
    Files.write(song, new byte[1000]);
    owner.bringIn("songs", song);
    Path film = folder.resolve("The " + SECRET + " tape.mkv");
    Files.write(film, new byte[1000]);
    owner.bringIn("footage", film);
  }

  @AfterAll
  static void end() {
    program.close();
  }

  private static String done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("[?#].*", "");
  }

  @Test
  void noPageThatLinksLeadToHoldsANameOfADraft() throws Exception {
    Map<String, String> pages = Crawl.of(program.journal());

    assertTrue(pages.size() > 30, () -> "only " + pages.keySet());
    assertTrue(pages.keySet().containsAll(LISTS.values()), () -> "" + pages.keySet());
    pages.forEach((path, answer) -> assertSilent(path, answer));
  }

  @Test
  void noAddressThatAStrangerMayGuessHoldsANameOfADraft() throws Exception {
    Visitor stranger = new Visitor(program.journal());
    for (String path : guesses()) {
      HttpResponse<String> answer = stranger.get(path);
      assertSilent(path, answer.headers() + answer.body());
      assertTrue(answer.statusCode() < 500, path);
    }
    for (String kind : LISTS.keySet()) {
      String item = "/" + kind + "/the-" + SECRET + "-" + kind;
      assertEquals(404, stranger.get(item).statusCode(), item);
      assertEquals(200, owner.get(item).statusCode(), "the owner at " + item);
    }
  }

  private static List<String> guesses() {
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
  void neitherSearchNorSuggestionsKnowTheNamesOfADraft() throws Exception {
    Visitor stranger = new Visitor(program.journal());
    Patience.until("the owner finds the draft", () -> found(owner) > 3);

    assertEquals(0, found(stranger));
    String suggested = stranger.read("/search/suggest?q=" + SECRET.substring(0, 5));
    assertSilent("suggestions", suggested);
    String moments = stranger.get("/search?song=the-" + SECRET + "-song").body();
    assertFalse(moments.contains("The " + SECRET), moments);
    String near = stranger.read("/search?q=" + SECRET.substring(0, 7));
    assertSilent("search for its beginning", near);
  }

  /** How many times a whole name is found. */
  private static int found(Visitor visitor) throws Exception {
    String page = visitor.read("/search?q=" + SECRET);
    return page.split("<mark>", -1).length - 1;
  }

  @Test
  void publishingTheDraftShowsWhatItNames() throws Exception {
    try (Program other = Program.serve(folder.resolve("other"), Map.of("PATH", "" + folder))) {
      Visitor writer = new Visitor(other.journal());
      writer.takeOver(other.ownerLink());
      Visitor reader = new Visitor(other.journal());
      String film = "/film/the-" + SECRET + "-film";
      done(
          writer.post(
              "/studio/catalog", List.of("kind", "film", "name", "The " + SECRET + " film")));
      assertEquals(404, reader.get(film).statusCode());
      done(
          writer.post(
              "/studio/entries",
              List.of("title", "Out", "film", "The " + SECRET + " film", "act", "publish")));
      assertEquals(200, reader.get(film).statusCode());
    }
  }

  private static void assertSilent(String where, String text) {
    assertFalse(
        text.toLowerCase(Locale.ROOT).contains(SECRET),
        () -> SECRET + " at " + where + ": " + text);
  }
}
