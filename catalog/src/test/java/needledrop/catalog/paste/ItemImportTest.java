package needledrop.catalog.paste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ItemImportTest {
  @Test
  void wikidataEntityFillsAFilm() throws IOException {
    ItemImport film = ItemImport.parse(file("wikidata-film.json"), ItemKind.FILM);
    assertEquals("The Mountain Pass", film.name());
    assertEquals(new FactSource.Imported("Wikidata Q900001"), film.source());
    assertEquals(
        List.of(
            new ExternalId(IdScheme.WIKIDATA, "Q900001"),
            new ExternalId(IdScheme.IMDB, "tt9000001")),
        film.externalIds());
    assertEquals(
        List.of(
            "Released ? November 27, 1985 (United States)",
            "Released ? 1986",
            "Directed by Ann Director",
            "Cast Q900003 as The Champion",
            "Saga Q900004 film 4"),
        lines(film));
  }

  /** U+2028 does not end a line here, and a dot in a pattern does not match it. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longLineIsParsedInLinearTime() {
    String line = "cast ()" + "1".repeat(1_000_000) + "\u2028";
    assertThrows(IllegalArgumentException.class, () -> ItemImport.parse(line, ItemKind.FILM));
  }

  @Test
  void musicBrainzReleaseFillsAnAlbum() throws IOException {
    ItemImport album = ItemImport.parse(file("musicbrainz-release.json"), ItemKind.ALBUM);
    assertEquals("The Mountain Pass: Songs", album.name());
    assertEquals(
        List.of(IdScheme.MUSICBRAINZ_RELEASE, IdScheme.MUSICBRAINZ_GROUP, IdScheme.WIKIDATA),
        album.externalIds().stream().map(ExternalId::scheme).toList());
    assertEquals(
        List.of(
            "Performed by Various Artists",
            "Released ? November 1985, Snow Records (United States)",
            "Track 1 Cold Heart by The Two feat. Ann",
            "Track 2 Up the Hill",
            "Produced by Paul Producer"),
        lines(album));
  }

  @Test
  void anAlbumDoesNotFillAPerson() throws IOException {
    String album = file("musicbrainz-release.json");
    String reason = refusalOf(album, ItemKind.PERSON);
    assertEquals("This data is about another kind of item: MusicBrainz release.", reason);
  }

  @Test
  void castIsParsedInEveryLayout() {
    ItemImport cast =
        ItemImport.parse(
            """
            Sylvester Stallone … Rocky Balboa
            Dolph Lundgren\tIvan Drago

            Talia Shire as Adrian
            Carl Weathers - Apollo Creed
            Jean-Claude Van Damme ..... as himself
            James Brown
            """,
            ItemKind.FILM);
    assertEquals(
        List.of(
            "Cast Sylvester Stallone as Rocky Balboa",
            "Cast Dolph Lundgren as Ivan Drago",
            "Cast Talia Shire as Adrian",
            "Cast Carl Weathers as Apollo Creed",
            "Cast Jean-Claude Van Damme as himself",
            "Cast James Brown"),
        lines(cast));
  }

  @Test
  void castCopiedFromImdbIsParsed() throws IOException {
    List<String> expected = file("imdb-cast-expected.txt").lines().toList();
    for (String page : List.of("title", "full-credits", "reference", "no-pictures")) {
      assertEquals(
          expected,
          lines(ItemImport.parse(file("imdb-cast-" + page + ".txt"), ItemKind.FILM)),
          page);
    }
  }

  @Test
  void episodeCountsAreNotParts() {
    String series =
        """
        Series cast
        99+
        Bryan Actor
        Bryan Actor
        Walter Grey
        62 episodes • 2008–2013
        Anna Actress in The Series (2008)
        Anna Actress
        Skyler Grey
        Young Skyler
        62 eps • 2008–2013
        """;
    assertEquals(
        List.of(
            "Cast Bryan Actor as Walter Grey", "Cast Anna Actress as Skyler Grey / Young Skyler"),
        lines(ItemImport.parse(series, ItemKind.FILM)));
  }

  @Test
  void otherWikidataResponsesAreParsedToo() throws IOException {
    ItemImport rest = ItemImport.parse(file("wikidata-rest.json"), ItemKind.FILM);
    assertEquals("The Mountain Pass", rest.name());
    assertEquals(
        List.of(
            "Released ? November 27, 1985 (United States)",
            "Directed by Q900002",
            "Cast Q900003 as The Champion"),
        lines(rest));
    String claims =
        "{\"claims\": {\"P577\": [{\"id\": \"q900001$AB-1\", \"mainsnak\": {\"datavalue\":"
            + " {\"value\": {\"time\": \"+1985-01-01T00:00:00Z\", \"precision\": 9}}}}]}}";
    ItemImport bare = ItemImport.parse(claims, ItemKind.FILM);
    assertEquals(new FactSource.Imported("Wikidata Q900001"), bare.source());
    assertEquals(List.of("Released ? 1985"), lines(bare));
    String dump = "[" + file("wikidata-film.json") + "]";
    assertEquals(
        lines(ItemImport.parse(file("wikidata-film.json"), ItemKind.FILM)),
        lines(ItemImport.parse(dump, ItemKind.FILM)));
  }

  @Test
  void onlyResultOfAMusicBrainzSearchIsParsed() throws IOException {
    String release = file("musicbrainz-release.json");
    String search = "{\"count\": 1, \"offset\": 0, \"releases\": [%s]}".formatted(release);
    assertEquals(
        lines(ItemImport.parse(release, ItemKind.ALBUM)),
        lines(ItemImport.parse(search, ItemKind.ALBUM)));
    String two = "{\"count\": 2, \"releases\": [%s, %s]}".formatted(release, release);
    assertTrue(refusalOf(two, ItemKind.ALBUM).startsWith("These are 2 MusicBrainz search results"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "https://www.wikidata.org/wiki/Q152456 ! Special:EntityData/Q152456.json",
        "<html><link href='https://www.wikidata.org/wiki/Q152456'> ! EntityData/Q152456.json",
        "@prefix wd: <http://www.wikidata.org/entity/> . wd:Q152456 a 1 . !"
            + " EntityData/Q152456.json",
        "{\"head\":{\"vars\":[\"f\"]},\"results\":{\"bindings\":[{\"f\":{\"value\":\"http://www.wikidata.org/entity/Q152456\"}}]}}"
            + " ! SPARQL query. Open https://www.wikidata.org/wiki/Special:EntityData/Q152456.json",
        "{\"search\":[{\"id\":\"Q152456\"}]} ! EntityData/Q152456.json",
        "{\"@graph\":[{\"@id\":\"http://www.wikidata.org/entity/Q152456\"}]} !"
            + " EntityData/Q152456.json",
        "https://musicbrainz.org/release/11111111-2222-3333-4444-555555555555 !"
            + " ws/2/release/11111111-2222-3333-4444-555555555555?fmt=json",
        "<?xml version=\"1.0\"?><metadata xmlns=\"http://musicbrainz.org/ns/mmd-2.0#\"><recording"
            + " id=\"11111111-2222-3333-4444-555555555555\"/></metadata> !"
            + " ws/2/recording/11111111-2222-3333-4444-555555555555?fmt=json",
        "{\"@context\":\"http://schema.org/\",\"@id\":\"https://musicbrainz.org/work/11111111-2222-3333-4444-555555555555\"}"
            + " ! ws/2/work/11111111-2222-3333-4444-555555555555?fmt=json",
        "{\"id\":1374,\"imdb_id\":\"tt0089927\"} ! JSON from TMDB",
        "{\"imdbID\":\"tt0089927\"} ! JSON from OMDb",
        "{\"id\":\"4uLU6hMCjMI75M1A2tKUQC\",\"href\":\"https://api.spotify.com/v1/tracks/4\"} !"
            + " JSON from Spotify",
        "https://www.imdb.com/title/tt0089927/fullcredits ! This is a URL",
        "<html><p>x ! XML or HTML"
      })
  void unsupportedFormatIsRefusedWithTheUrlOfTheSupportedOne(String text, String words) {
    String reason = refusalOf(text, ItemKind.FILM);
    assertTrue(reason.contains(words), reason);
  }

  @Test
  void tracksAreParsedInEveryLayout() {
    ItemImport tracks =
        ItemImport.parse(
            """
            1. Burning Heart – Survivor 3:51
            02) Heart's on Fire - John Cafferty (4:11)
            3\tDouble or Nothing\tKenny Loggins\t3:42
            """,
            ItemKind.ALBUM);
    assertEquals(
        List.of(
            "Track 1 Burning Heart by Survivor",
            "Track 2 Heart's on Fire by John Cafferty",
            "Track 3 Double or Nothing by Kenny Loggins"),
        lines(tracks));
  }

  @Test
  void numberAtTheStartOfATitleIsNoTrackNumber() {
    assertEquals(
        List.of("Track 1 99 Luftballons by Nena", "Track 2 War"),
        lines(ItemImport.parse("99 Luftballons – Nena\nWar", ItemKind.ALBUM)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[1,2]",
        "{\"entities\":{}}",
        "{\"entities\":{\"Q1\":[]}}",
        "{\"entities\":{\"Q1\":{\"id\":7,\"claims\":\"none\"}}}",
        "{\"id\":\"11111111\"}",
        "{\"id\":\"Q1\",\"claims\":{\"P577\":3}",
        "",
      })
  void invalidEntityIsRefusedWithAnExplanation(String text) {
    assertTrue(refusalOf(text, ItemKind.FILM).length() > 10);
  }

  @Test
  void valuesOfTheWrongTypeAreIgnored() {
    ItemImport film =
        ItemImport.parse(
            """
            {"id": "Q1", "labels": [], "claims": {
              "P577": {"mainsnak": 1}, "P57": [null, 1, "x", [], {"mainsnak": []},
                {"mainsnak": {"datavalue": {"value": {"id": {"id": "Q2"}}}}}],
              "P161": "x", "P345": [{"mainsnak": {"datavalue": {"value": 12}}}],
              "P179": [{"mainsnak": {"datavalue": {"value": {"id": "Q3"}}},
                "qualifiers": {"P1545": "4"}}]}}
            """,
            ItemKind.FILM);
    assertEquals(List.of(), film.proposals());
  }

  @Test
  void deepNestingIsRefused() {
    assertTrue(refusalOf("{\"a\":".repeat(100_000), ItemKind.FILM).contains("too deep"));
  }

  @Test
  void fiftyMegabytesAreRefused() {
    assertTrue(refusalOf("[" + "1,".repeat(25_000_000), ItemKind.FILM).contains("too long"));
  }

  @Test
  void longLinesOfDotsAndSpacesAreParsedInTime() {
    String line = (" ".repeat(100) + ".").repeat(40_000);
    refusalOf(line, ItemKind.FILM);
    refusalOf("1 ".repeat(1_900_000), ItemKind.ALBUM);
  }

  private static String refusalOf(String text, ItemKind kind) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, () -> ItemImport.parse(text, kind))
            .getMessage());
  }

  private static List<String> lines(ItemImport itemImport) {
    return itemImport.proposals().stream()
        .map(one ->
            String.join(
                " ",
                one.heading().text(),
                one.findReference().map(ItemReference::label).orElse("?"),
                TextPart.plainText(one.details())))
        .map(String::strip)
        .toList();
  }

  private static String file(String name) throws IOException {
    try (InputStream file = ItemImportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
