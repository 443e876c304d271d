package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSongSyncTest {
  private static final Path FILE = Path.of("/music/heart.mp3");
  private static final SongTags HEART = new SongTags("Burning Heart", "Survivor", null);

  @TempDir private Path folder;
  private CatalogFixture catalogFixture;
  private FolderSongSync sync;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    sync =
        new FolderSongSync(
            catalogFixture.database,
            catalogFixture.songFiles,
            catalogFixture.songs,
            catalogFixture.clock);
    sync.update(List.of(scannedSong(FILE, 1, "sound A", HEART)));
    catalogFixture.songFiles.markFingerprinted(onlySong().id());
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void renamedFileIsTheSameSong() {
    SongId song = onlySong().id();
    sync.markMissing(song);
    assertTrue(file(song).missing());
    sync.update(List.of(scannedSong(Path.of("/music/deep/heart.mp3"), 1, "sound A", HEART)));
    assertEquals(song, onlySong().id());
    assertEquals(
        new FileLocation.InFolder(Path.of("/music/deep/heart.mp3")), file(song).location());
    assertFalse(file(song).missing());
    assertEquals(List.of(), catalogFixture.songFiles.dueForFingerprint());
  }

  @Test
  void fileThatReappearsIsNoLongerMissing() {
    sync.markMissing(onlySong().id());
    sync.markFound(onlySong().id());
    assertFalse(file(onlySong().id()).missing());
  }

  @Test
  void missingFileIsNotDueForFingerprint() {
    catalogFixture.songFiles.retry(onlySong().id());
    sync.markMissing(onlySong().id());
    assertEquals(List.of(), catalogFixture.songFiles.dueForFingerprint());
  }

  @Test
  void copyOfAFileAddsNoSecondSong() {
    sync.update(List.of(scannedSong(Path.of("/music/copy.mp3"), 1, "sound A", HEART)));
    assertEquals(FILE, ((FileLocation.InFolder) file(onlySong().id()).location()).file());
  }

  @Test
  void newRecordingWithTheSameTitleIsFingerprintedAgain() {
    SongId song = onlySong().id();
    sync.update(List.of(scannedSong(FILE, 2, "sound B", HEART)));
    assertEquals(song, onlySong().id());
    assertEquals(song, catalogFixture.songFiles.dueForFingerprint().getFirst().song());
  }

  @Test
  void differentSongInTheSameFileIsAddedAndTheFirstIsKept() {
    Song first = onlySong();
    sync.update(
        List.of(
            scannedSong(FILE, 2, "sound B", new SongTags("Eye of the Tiger", "Survivor", null))));
    assertEquals(2, catalogFixture.songs.all().size());
    assertTrue(catalogFixture.songFiles.find(first.id()).isEmpty());
    sync.update(List.of(scannedSong(Path.of("/music/found.mp3"), 3, "sound A", HEART)));
    assertEquals(2, catalogFixture.songs.all().size());
    assertEquals(
        new FileLocation.InFolder(Path.of("/music/found.mp3")), file(first.id()).location());
  }

  @Test
  void newTagsRenameTheSong() {
    sync.update(
        List.of(
            scannedSong(
                FILE, 2, "sound A", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("Burning Heart (1985)", onlySong().name());
    assertEquals("The Band", onlySong().artist());
    assertEquals(List.of(), catalogFixture.songFiles.dueForFingerprint());
  }

  @Test
  void newTagsDoNotOverwriteWhatTheOwnerWrote() {
    catalogFixture.items.rename(onlySong().id(), new DisplayName("My Heart", "Me"));
    sync.update(
        List.of(
            scannedSong(
                FILE, 2, "sound A", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("My Heart", onlySong().name());
    assertEquals("Me", onlySong().artist());
    sync.update(
        List.of(
            scannedSong(
                FILE, 3, "sound C", new SongTags("Burning Heart (1985)", "The Band", null))));
    assertEquals("My Heart", onlySong().name());
    assertNotEquals(List.of(), catalogFixture.songFiles.dueForFingerprint());
  }

  private Song onlySong() {
    assertEquals(1, catalogFixture.songs.all().size());
    return catalogFixture.songs.all().getFirst();
  }

  private SongFile file(SongId song) {
    return catalogFixture.songFiles.find(song).orElseThrow();
  }

  private static ScannedSong scannedSong(Path file, long modified, String sound, SongTags tags) {
    return ScannedSong.ofFile(file, new FileStamp(100, modified), sound, tags);
  }
}
