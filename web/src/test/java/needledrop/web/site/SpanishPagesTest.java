package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import needledrop.journal.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole journal in Spanish: what its author wrote stays, all else is said anew. */
class SpanishPagesTest {
  /** Words of ours that no author of the little journal uses. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(Skip "
              + "to|Archive|Films|Songs|People|Places|Themes|Wishes|Studio|Search|Details|Stated|Source|Published|Length "
              + "of|Looking for|Leave a|Required|Website|Comment|Name "
              + "\\*|Email|Preview|Replies|[Rr]eply|replied|Directed|Written by|Score "
              + "by|scored|Where it (is filmed|was|plays)|Filmed|Stand-ins|stands "
              + "in|Released|Charts|Used again|And so|follows from|only "
              + "film|heard,|sure|imported|remembers|As a table|Best position|No\\. "
              + "\\d|November|Nov|Next|Page|Nothing|There are|By first|More "
              + "info|Also|Of the saga|Read on|Play|Mute|Speed|Volume|Kind|Year|In the "
              + "journal|Its scenes|Every moment|was moved|front page|Cue "
              + "sheet|Person|Place|Film|Song|Theme|known|Not on the map|The first)\\b");

  @TempDir static Path folder;
  private static JournalFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new JournalFixture(folder);
    fixture
        .journal
        .settings()
        .update(
            new Settings(
                "Segundo rollo",
                "Escenas de cine.",
                null,
                ZoneId.of("UTC"),
                Locale.of("es", "MX"),
                10));
    fixture.addApprovedReply("Ana", "La montaña.");
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/archive",
        "/films",
        "/songs",
        "/albums",
        "/people",
        "/places",
        "/sagas",
        "/themes",
        "/wishes",
        "/search",
        "/search?q=rocky",
        "/search?q=qqqqq",
        "/search?song=training-montage",
        "/film/rocky-iv",
        "/song/hearts-on-fire",
        "/person/bill-conti",
        "/place/russia",
        "/saga/rocky",
        "/theme/high-eighties",
        "/nowhere",
        "ENTRY",
        "CLIP"
      })
  void spanishPagesContainNoEnglish(String path) throws Exception {
    List<String> found =
        ENGLISH
            .matcher(withoutAuthorText(fixture.get(pathOf(path)).body()))
            .results()
            .map(match -> match.group())
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  void datesAreLocalized() throws Exception {
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("22 de noviembre de 2026"), "the entry's date");
    assertTrue(page.contains("27 de noviembre de 1985"), "the film's release");
  }

  @Test
  void emptyFormNamesTheMissingFields() throws Exception {
    String page =
        fixture.post("/reply", "comment_post_ID=" + fixture.entryId().value() + "&comment=").body();
    assertTrue(page.contains("Escriba una respuesta."));
    assertTrue(page.contains("Escriba un nombre. Sirve cualquiera."));
  }

  private static String pathOf(String path) {
    return switch (path) {
      case "ENTRY" -> fixture.path();
      case "CLIP" -> fixture.clip.path();
      default -> path;
    };
  }

  /** A page's words without its author's: titles, names and prose are links, or lie in an essay. */
  private static String withoutAuthorText(String page) {
    return page.replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("(?s)<div class=\"(essay|lead|excerpt|wanted|words)[^>]*>.*?</div>", "")
        .replaceAll("(?s)<(svg|time)\\b.*?</\\1>", "")
        .replaceAll("(?s)<a [^>]*href=\"/(film|song|person|place|saga|theme|\\d)[^>]*>.*?</a>", "")
        .replaceAll("(?s)<(p|td) class=\"(source|excerpt)\"[^>]*>.*?</\\1>", "")
        .replaceAll("(?s)<[^>]*>", " ");
  }
}
