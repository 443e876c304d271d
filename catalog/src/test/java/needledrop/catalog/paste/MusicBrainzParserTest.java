package needledrop.catalog.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicBrainzParserTest {
  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";
  private static final String OTHER_ID = "11111111-2222-3333-4444-555555555555";

  private static ItemImport parse(ItemKind kind, String fields) {
    return ItemImport.parse("{\"id\": \"%s\", %s}".formatted(ID, fields.replace('\'', '"')), kind);
  }

  private static List<IdScheme> schemes(ItemImport item) {
    return item.externalIds().stream().map(ExternalId::scheme).toList();
  }

  @Test
  void artistFillsAPerson() {
    ItemImport artist =
        parse(
            ItemKind.PERSON,
            """
            'name': 'Ann Singer', 'sort-name': 'Singer, Ann',
            'relations': [{'url': {'resource': 'https://www.wikidata.org/wiki/Q5'}},
                          {'url': {'resource': 'https://example.org/wiki/Q6'}}]
            """);
    assertEquals("Ann Singer", artist.name());
    assertEquals(List.of(IdScheme.MUSICBRAINZ_ARTIST, IdScheme.WIKIDATA), schemes(artist));
    assertEquals(List.of(), artist.proposals());
  }

  @Test
  void releaseGroupFillsAnAlbum() {
    ItemImport group =
        parse(
            ItemKind.ALBUM,
            """
            'title': 'Songs', 'primary-type': 'Album', 'first-release-date': '1985-11',
            'artist-credit': [{'name': 'Ann', 'artist': {'id': '%s', 'name': 'Ann Singer'}}]
            """
                .formatted(OTHER_ID));
    assertEquals(List.of(IdScheme.MUSICBRAINZ_GROUP), schemes(group));
    assertEquals(2, group.proposals().size(), group.proposals()::toString);
  }

  @Test
  void workFillsASongWithItsAuthors() {
    ItemImport work =
        parse(
            ItemKind.SONG,
            """
            'title': 'Cold Heart', 'iswcs': [],
            'relations': [{'type': 'composer', 'artist': {'name': 'Ann'}},
                          {'type': 'lyricist', 'artist': {'name': 'Bob'}},
                          {'type': 'publishing', 'artist': {'name': 'Cecil'}},
                          {'type': 'producer', 'artist': {}}]
            """);
    assertEquals(List.of(IdScheme.MUSICBRAINZ_WORK), schemes(work));
    assertEquals(2, work.proposals().size(), work.proposals()::toString);
  }

  @Test
  void recordingHasTheIdsAndAuthorsOfItsWork() {
    ItemImport recording =
        parse(
            ItemKind.SONG,
            """
            'title': 'Cold Heart', 'first-release-date': '1985', 'isrcs': ['USABC1234567', 'x'],
            'relations': [{'work': {'id': '%s',
                                    'relations': [{'type': 'writer', 'artist': {'name': 'Ann'}}]}}]
            """
                .formatted(OTHER_ID));
    assertEquals(
        List.of(IdScheme.MUSICBRAINZ_RECORDING, IdScheme.ISRC, IdScheme.MUSICBRAINZ_WORK),
        schemes(recording));
    assertEquals(2, recording.proposals().size(), recording.proposals()::toString);
  }

  @Test
  void impossibleDatesAreIgnored() {
    for (String date : List.of("1985-00-00", "1985-02-30", "", "soon")) {
      ItemImport recording =
          parse(ItemKind.SONG, "'title': 'A', 'first-release-date': '%s'".formatted(date));
      assertEquals(List.of(), recording.proposals(), date);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'sort-name', SONG",
    "'primary-type', PERSON",
    "'iswcs', ALBUM",
    "'isrcs', FILM",
    "'media', PLACE",
  })
  void entityOfAnotherKindIsRejected(String field, ItemKind kind) {
    assertThrows(
        IllegalArgumentException.class,
        () -> parse(kind, "'title': 'A', '%s': []".formatted(field)));
  }
}
