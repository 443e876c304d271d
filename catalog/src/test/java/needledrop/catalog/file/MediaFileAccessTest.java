package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.CatalogFixture;
import needledrop.store.Home;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MediaFileAccessTest {
  private static final ProcessingStatus DONE = new ProcessingStatus.Done(Instant.EPOCH);

  @TempDir private Path temporary;
  private CatalogFixture catalogFixture;
  private Home home;
  private MediaFileAccess fileAccess;
  private Path music;
  private Path secret;

  @BeforeEach
  void open() throws IOException {
    Path folder = temporary.toRealPath();
    catalogFixture = new CatalogFixture(folder);
    home = Home.open(folder.resolve("home"));
    fileAccess = new MediaFileAccess(home.contentStore(), catalogFixture.folders);
    music = Files.createDirectory(folder.resolve("music"));
    secret = Files.writeString(folder.resolve("shadow"), "root:secret");
  }

  @AfterEach
  void close() {
    catalogFixture.close();
    home.close();
  }

  @Test
  void fileInTheContentStoreMayBeRead() throws IOException {
    FileLocation stored =
        new FileLocation.InContentStore(
            home.contentStore().put(new ByteArrayInputStream(new byte[] {1, 2})));
    assertEquals(2, Files.size(fileAccess.get(stored)));
    assertEquals(Optional.empty(), fileAccess.findServable(stored, new ProcessingStatus.Pending()));
  }

  @Test
  void fileOutsideWatchedFoldersMayNotBeRead() {
    catalogFixture.folders.add(music, Folder.Kind.SONGS);
    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(secret)));
    assertThrows(
        FileNotAllowedException.class, () -> fileAccess.get(in(music.resolve("../shadow"))));
    assertThrows(
        FileNotAllowedException.class, () -> fileAccess.get(in(music.resolve("../missing"))));
    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(music)));
    assertEquals(Optional.empty(), fileAccess.findServable(in(secret), DONE));
  }

  @Test
  void symbolicLinkOutOfTheFolderMayNotBeRead() throws IOException {
    catalogFixture.folders.add(music, Folder.Kind.SONGS);
    Path link = Files.createSymbolicLink(music.resolve("song.mp3"), secret);
    Path dir = Files.createSymbolicLink(music.resolve("more"), secret.resolveSibling(""));
    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(link)));
    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(dir.resolve("shadow"))));
  }

  @Test
  void folderThatIsASymbolicLinkMayBeRead() throws IOException {
    Path link = Files.createSymbolicLink(secret.resolveSibling("link"), music);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    catalogFixture.folders.add(link, Folder.Kind.SONGS);
    assertEquals(song, fileAccess.get(in(link.resolve("song.mp3"))));
  }

  @Test
  void missingFileInAConfirmedFolderIsNotRefused() {
    catalogFixture.folders.add(music, Folder.Kind.SONGS);
    assertEquals(music.resolve("gone.mp3"), fileAccess.get(in(music.resolve("gone.mp3"))));
  }

  @Test
  void fileIsServedOnlyAfterItWasProbed() throws IOException {
    catalogFixture.folders.add(music, Folder.Kind.SONGS);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    assertEquals(
        Optional.empty(), fileAccess.findServable(in(song), new ProcessingStatus.Pending()));
    assertEquals(
        Optional.empty(),
        fileAccess.findServable(in(song), new ProcessingStatus.Failed("no sound")));
    assertEquals(Optional.of(song), fileAccess.findServable(in(song), DONE));
  }

  @Test
  void suspendedFilesAreDueAfterTheirFolderIsConfirmed() throws IOException {
    catalogFixture.folders.add(music, Folder.Kind.SONGS);
    Path file = Files.writeString(music.resolve("song.mp3"), "sound");
    SongId inside = catalogFixture.songFiles.add(in(file), SongTags.of(Map.of(), "song.mp3")).id();
    SongId outside = catalogFixture.songFiles.add(in(secret), SongTags.of(Map.of(), "shadow")).id();
    FootageId film = catalogFixture.footage.add(in(music.resolve("film.mkv")), "Film").id();
    catalogFixture.songFiles.markFingerprinted(inside);
    catalogFixture.songFiles.markFingerprinted(outside);
    catalogFixture.database.write(
        handle -> SuspendedFiles.SUSPEND_STATEMENTS.forEach(handle::execute));

    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(file)));
    assertEquals(List.of(), catalogFixture.folders.dueForScan());
    assertEquals(List.of(), catalogFixture.songFiles.dueForFingerprint());
    assertEquals(List.of(), catalogFixture.songFiles.fingerprinted());
    assertEquals(List.of(), catalogFixture.footage.dueForProbe());

    catalogFixture.folders.confirm(music);
    assertEquals(file, fileAccess.get(in(file)));
    assertEquals(1, catalogFixture.folders.dueForScan().size());
    assertEquals(
        List.of(inside),
        catalogFixture.songFiles.dueForFingerprint().stream().map(SongFile::song).toList());
    assertEquals(film, catalogFixture.footage.dueForProbe().getFirst().id());
    assertThrows(FileNotAllowedException.class, () -> fileAccess.get(in(secret)));
  }

  private static FileLocation in(Path path) {
    return new FileLocation.InFolder(path);
  }
}
