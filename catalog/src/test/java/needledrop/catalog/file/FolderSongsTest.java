package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.Called;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSongsTest {
  private static final Path FILE = Path.of("/music/heart.mp3");
  private static final SongTags HEART = new SongTags("Burning Heart", "Survivor", null);

  @TempDir private Path folder;
  private CatalogFixture catalogFixture;
  private FolderSongs songs;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    songs =
        new FolderSongs(
            catalogFixture.database,
            catalogFixture.songFiles,
            catalogFixture.songs,
            catalogFixture.clock);
    songs.update(List.of(found(FILE, 1, "sound A", HEART)));
    catalogFixture.songFiles.fingerprinted(only().id());
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void aRenamedFileIsTheSameSong() {
    SongId song = only().id();
    songs.miss(song);
    assertTrue(file(song).missing());
    songs.update(List.of(found(Path.of("/music/deep/heart.mp3"), 1, "sound A", HEART)));
    assertEquals(song, only().id());
    assertEquals(new Where.InFolder(Path.of("/music/deep/heart.mp3")), file(song).where());
    assertFalse(file(song).missing());
    assertEquals(List.of(), catalogFixture.songFiles.unfingerprinted());
  }

  @Test
  void aFileThatReturnsIsThereAgain() {
    songs.miss(only().id());
    songs.restore(only().id());
    assertFalse(file(only().id()).missing());
  }

  @Test
  void aMissingFileIsNoWork() {
    catalogFixture.songFiles.retry(only().id());
    songs.miss(only().id());
    assertEquals(List.of(), catalogFixture.songFiles.unfingerprinted());
  }

  @Test
  void aCopyIsNotListedTwice() {
    songs.update(List.of(found(Path.of("/music/copy.mp3"), 1, "sound A", HEART)));
    assertEquals(FILE, ((Where.InFolder) file(only().id()).where()).file());
  }

  @Test
  void anotherRecordingOfTheSameTitleIsFingerprintedAnew() {
    SongId song = only().id();
    songs.update(List.of(found(FILE, 2, "sound B", HEART)));
    assertEquals(song, only().id());
    assertEquals(song, catalogFixture.songFiles.unfingerprinted().getFirst().song());
  }

  @Test
  void anotherSongUnderTheSameNameIsAnotherSongAndTheFirstKeepsItsWords() {
    Song first = only();
    songs.update(
        List.of(found(FILE, 2, "sound B", new SongTags("Eye of the Tiger", "Survivor", null))));
    assertEquals(2, catalogFixture.songs.all().size());
    assertTrue(catalogFixture.songFiles.find(first.id()).isEmpty());
    songs.update(List.of(found(Path.of("/music/found.mp3"), 3, "sound A", HEART)));
    assertEquals(2, catalogFixture.songs.all().size());
    assertEquals(new Where.InFolder(Path.of("/music/found.mp3")), file(first.id()).where());
  }

  @Test
  void newTagsNameTheSong() {
    songs.update(
        List.of(found(FILE, 2, "sound A", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("Burning Heart (1985)", only().name());
    assertEquals("The Band", only().artist());
    assertEquals(List.of(), catalogFixture.songFiles.unfingerprinted());
  }

  @Test
  void whatTheOwnerWroteOutlivesNewTags() {
    catalogFixture.items.rename(only().id(), new Called("My Heart", "Me"));
    songs.update(
        List.of(found(FILE, 2, "sound A", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("My Heart", only().name());
    assertEquals("Me", only().artist());
    songs.update(
        List.of(found(FILE, 3, "sound C", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("My Heart", only().name());
    assertNotEquals(List.of(), catalogFixture.songFiles.unfingerprinted());
  }

  private Song only() {
    assertEquals(1, catalogFixture.songs.all().size());
    return catalogFixture.songs.all().getFirst();
  }

  private SongFile file(SongId song) {
    return catalogFixture.songFiles.find(song).orElseThrow();
  }

  private static FoundSong found(Path file, long modified, String sound, SongTags tags) {
    return FoundSong.whole(file, new FileStamp(100, modified), sound, tags);
  }
}
