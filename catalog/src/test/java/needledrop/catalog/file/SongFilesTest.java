package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SongFilesTest {
  private static final FileLocation FILE =
      new FileLocation.InFolder(Path.of("/music/heart.ogg").toAbsolutePath());
  private static final FileLocation STORED =
      new FileLocation.InContentStore(new ContentId("ab".repeat(32)));

  @TempDir Path folder;
  private CatalogFixture catalogFixture;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Burning Heart.ogg, Burning Heart, -",
        "Survivor - Burning Heart.mp3, Burning Heart, Survivor",
        "03 - Survivor - Burning Heart.flac, Burning Heart, Survivor",
        "03. Burning Heart.flac, Burning Heart, -",
        "03_burning_heart.ogg, burning heart, -",
        "Survivor - Soundtrack - 03 - Burning Heart.ogg, Burning Heart, Survivor",
        "Survivor – Burning Heart (live).ogg, Burning Heart (live), Survivor",
        "99 Luftballons.ogg, 99 Luftballons, -",
        "12 - Burning Heart.ogg, Burning Heart, -",
        "7-Eleven.ogg, 7-Eleven, -",
        "1999.ogg, 1999, -",
        "7.ogg, 7, -",
        "A-Ha - Take On Me.ogg, Take On Me, A-Ha",
        "' - .ogg', -, -",
        ".ogg, Untitled, -",
        "No. 5, No. 5, -",
      })
  void fileWithoutTagsIsNamedAfterItsFileName(String file, String title, String artist) {
    SongTags tags = SongTags.of(Map.of(), file);
    assertEquals(Optional.ofNullable(title).orElse("-"), tags.title());
    assertEquals(artist, tags.artist());
  }

  @Test
  void tagsTakePrecedenceOverTheFileName() {
    assertEquals(
        new SongTags("Burning Heart", "Survivor", "USVG18500001"),
        SongTags.of(
            Map.of("title", " Burning Heart ", "artist", "Survivor", "isrc", "USVG18500001"),
            "Someone - track03.mp3"));
    assertEquals(
        new SongTags("Burning Heart", null, null),
        SongTags.of(Map.of("title", "Burning Heart", "artist", " "), "Someone - track03.mp3"));
    assertEquals(
        new SongTags("track", "Someone", null),
        SongTags.of(Map.of("title", ""), "Someone - track.mp3"));
  }

  @ParameterizedTest
  @CsvSource({
    "artist, Ana Uno; Bo Dos;Cy Tres, 'Ana Uno, Bo Dos, Cy Tres', 3",
    "artist, Ana Uno / Bo Dos, 'Ana Uno, Bo Dos', 2",
    "artist, AC/DC, AC/DC, 1",
    "artist, 'Earth, Wind & Fire', 'Earth, Wind & Fire', 1",
    "album_artist, Survivor, Survivor, 1",
    "albumartist, Survivor, Survivor, 1",
    "artist, Various Artists, , 0",
    "album_artist, Verschiedene Künstler, , 0",
    "artist, VARIOS ARTISTAS, , 0",
  })
  void artistTagIsSplitIntoArtists(String tag, String text, String artist, int artists) {
    SongTags tags = SongTags.of(Map.of("title", "A", tag, text), "01.mp3");
    assertEquals(artist, tags.artist());
    assertEquals(artists, tags.artists().size());
  }

  @Test
  void severalArtistsAreCreditedAsSeveralPeople() {
    Map<String, String> tags = Map.of("title", "Duet", "artist", "Ana Uno;Bo Dos");
    Song song = catalogFixture.songFiles.add(FILE, SongTags.of(tags, "duet.mp3"));
    assertEquals(
        List.of("Ana Uno", "Bo Dos"),
        catalogFixture.people.all().stream().map(Person::name).toList());
    assertEquals(2, catalogFixture.facts.about(song.id()).size());
    catalogFixture.songFiles.add(STORED, new SongTags("Solo", "Ana Uno", null));
    assertEquals(2, catalogFixture.people.all().size());
  }

  @Test
  void namesContainNoControlCharacters() {
    SongTags tags = SongTags.of(Map.of(), "\u001B[31mred\u0007.mp3");
    assertEquals("[31mred", catalogFixture.songFiles.add(FILE, tags).name());
    assertEquals("a b", catalogFixture.people.add("a\r\nb").name());
  }

  @Test
  void fileIsAttachedToTheSongThatExistsAlready() {
    Song known = catalogFixture.songs.add("Burning Heart", "Survivor");
    assertEquals(
        known, catalogFixture.songFiles.add(FILE, new SongTags("burning heart", "SURVIVOR", null)));
    assertEquals(FILE, catalogFixture.songFiles.find(known.id()).orElseThrow().location());
    assertEquals(1, catalogFixture.songs.all().size());
  }

  @Test
  void fileOfAnotherArtistOrOfASongWithAFileIsANewSong() {
    Song known = catalogFixture.songs.add("Burning Heart", "Survivor");
    Song other =
        catalogFixture.songFiles.add(FILE, new SongTags("Burning Heart", "Vandenberg", null));
    assertNotEquals(known.id(), other.id());
    catalogFixture.songFiles.add(STORED, new SongTags("Burning Heart", "Survivor", null));
    FileLocation third = new FileLocation.InContentStore(new ContentId("cd".repeat(32)));
    Song live =
        catalogFixture.songFiles.add(third, new SongTags("Burning Heart", "Survivor", null));
    assertEquals("burning-heart-3", live.slug());
    assertEquals(3, catalogFixture.songFiles.all().size());
  }

  @Test
  void sameIsrcIsTheSameSong() {
    Song known = catalogFixture.songs.add("Burning Heart", "Survivor", "USVG18500001");
    catalogFixture.songs.add("Theme", "Survivor", "USVG18500002");
    assertEquals(
        known,
        catalogFixture.songFiles.add(
            FILE, new SongTags("Burning Heart (2006)", null, "USVG18500001")));
    assertNotEquals(
        known.id(),
        catalogFixture.songFiles.add(STORED, new SongTags("Burning Heart", null, null)).id());
  }

  @Test
  void sameFileIsAddedOnce() {
    SongTags tags = new SongTags("Burning Heart", "Survivor", null);
    assertEquals(
        catalogFixture.songFiles.add(FILE, tags), catalogFixture.songFiles.add(FILE, tags));
    assertEquals(
        catalogFixture.songFiles.add(STORED, tags), catalogFixture.songFiles.add(STORED, tags));
    assertEquals(2, catalogFixture.songFiles.all().size());
  }

  @Test
  void fingerprintIsDueUntilDoneOrFailedAndAgainAfterRetry() {
    SongId song =
        catalogFixture.songFiles.add(FILE, new SongTags("Burning Heart", null, null)).id();
    assertEquals(List.of(song), dueSongs());
    catalogFixture.songFiles.markFailed(song, "heart.ogg holds no sound");
    assertEquals(List.of(), dueSongs());
    assertEquals(
        new ProcessingStatus.Failed("heart.ogg holds no sound"),
        catalogFixture.songFiles.find(song).orElseThrow().fingerprintStatus());
    catalogFixture.songFiles.retry(song);
    assertEquals(List.of(song), dueSongs());
    catalogFixture.songFiles.markFingerprinted(song);
    assertEquals(List.of(), dueSongs());
    SongFile file = catalogFixture.songFiles.fingerprinted().getFirst();
    assertEquals(song, SongFile.song(file.indexKey()));
    catalogFixture.items.bin(song);
    assertEquals(List.of(), catalogFixture.songFiles.fingerprinted());
  }

  private List<SongId> dueSongs() {
    return catalogFixture.songFiles.dueForFingerprint().stream().map(SongFile::song).toList();
  }
}
