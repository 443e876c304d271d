package needledrop.catalog.pasted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.Source;
import needledrop.catalog.item.Identifier;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
final class PastedTest {
  @Test
  void anEntityOfWikidataFillsAFilm() throws IOException {
    Pasted film = Pasted.read(file("wikidata-film.json"), ItemKind.FILM);
    assertEquals("The Mountain Pass", film.name());
    assertEquals(new Source.Imported("Wikidata Q900001"), film.source());
    assertEquals(
        List.of(
            new Identifier(Scheme.WIKIDATA, "Q900001"), new Identifier(Scheme.IMDB, "tt9000001")),
        film.identifiers());
    assertEquals(
        List.of(
            "Released ? November 27, 1985 (United States)",
            "Released ? 1986",
            "Directed by Ann Director",
            "Cast Q900003 as The Champion",
            "Saga Q900004 film 4"),
        lines(film));
  }

  @Test
  void aReleaseOfMusicBrainzFillsAnAlbum() throws IOException {
    Pasted album = Pasted.read(file("musicbrainz-release.json"), ItemKind.ALBUM);
    assertEquals("The Mountain Pass: Songs", album.name());
    assertEquals(
        List.of(Scheme.MUSICBRAINZ_RELEASE, Scheme.MUSICBRAINZ_GROUP, Scheme.WIKIDATA),
        album.identifiers().stream().map(Identifier::scheme).toList());
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
    String why = refused(album, ItemKind.PERSON);
    assertEquals("This is a MusicBrainz release, which fills another kind of item.", why);
  }

  @Test
  void aCastIsReadHoweverItIsSetOut() {
    Pasted cast =
        Pasted.read(
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
  void tracksAreReadHoweverTheyAreSetOut() {
    Pasted tracks =
        Pasted.read(
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
  void aTitleThatBeginsWithANumberIsNoTrackNumber() {
    assertEquals(
        List.of("Track 1 99 Luftballons by Nena", "Track 2 War"),
        lines(Pasted.read("99 Luftballons – Nena\nWar", ItemKind.ALBUM)));
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
  void whatIsNoEntityIsRefusedInWords(String text) {
    assertTrue(refused(text, ItemKind.FILM).length() > 15);
  }

  @Test
  void wrongTypesAreReadAsNothing() {
    Pasted film =
        Pasted.read(
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
    assertTrue(refused("{\"a\":".repeat(100_000), ItemKind.FILM).contains("too deep"));
  }

  @Test
  void fiftyMegabytesAreRefused() {
    assertTrue(refused("[" + "1,".repeat(25_000_000), ItemKind.FILM).contains("too much"));
  }

  @Test
  void longLinesOfDotsAndSpacesAreReadInTime() {
    String line = (" ".repeat(100) + ".").repeat(40_000);
    refused(line, ItemKind.FILM);
    refused("1 ".repeat(1_900_000), ItemKind.ALBUM);
  }

  private static String refused(String text, ItemKind kind) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, () -> Pasted.read(text, kind)).getMessage());
  }

  private static List<String> lines(Pasted pasted) {
    return pasted.proposals().stream()
        .map(one ->
            String.join(
                " ",
                one.heading().text(),
                one.mention().map(Mention::words).orElse("?"),
                Part.words(one.rest())))
        .map(String::strip)
        .toList();
  }

  private static String file(String name) throws IOException {
    try (InputStream file = PastedTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
