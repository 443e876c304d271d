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

final class SourceFilesTest {
  private static final Step DONE = new Step.Done(Instant.EPOCH);

  @TempDir private Path temporary;
  private CatalogFixture catalogFixture;
  private Home home;
  private SourceFiles files;
  private Path music;
  private Path secret;

  @BeforeEach
  void open() throws IOException {
    Path folder = temporary.toRealPath();
    catalogFixture = new CatalogFixture(folder);
    home = Home.open(folder.resolve("home"));
    files = new SourceFiles(home.contentStore(), catalogFixture.folders);
    music = Files.createDirectory(folder.resolve("music"));
    secret = Files.writeString(folder.resolve("shadow"), "root:secret");
  }

  @AfterEach
  void close() {
    catalogFixture.close();
    home.close();
  }

  @Test
  void aFileOnTheShelfMayBeRead() throws IOException {
    Where shelved =
        new Where.OnShelf(home.contentStore().put(new ByteArrayInputStream(new byte[] {1, 2})));
    assertEquals(2, Files.size(files.get(shelved)));
    assertEquals(Optional.empty(), files.servable(shelved, new Step.Due()));
  }

  @Test
  void aPathBelowNoWatchedFolderMayNotBeRead() {
    catalogFixture.folders.add(music, Folder.Holds.SONGS);
    assertThrows(FileNotAllowedException.class, () -> files.get(in(secret)));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music.resolve("../shadow"))));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music.resolve("../missing"))));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music)));
    assertEquals(Optional.empty(), files.servable(in(secret), DONE));
  }

  @Test
  void aSymbolicLinkOutOfTheFolderMayNotBeRead() throws IOException {
    catalogFixture.folders.add(music, Folder.Holds.SONGS);
    Path link = Files.createSymbolicLink(music.resolve("song.mp3"), secret);
    Path dir = Files.createSymbolicLink(music.resolve("more"), secret.resolveSibling(""));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(link)));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(dir.resolve("shadow"))));
  }

  @Test
  void aFolderThatIsItselfALinkMayBeRead() throws IOException {
    Path link = Files.createSymbolicLink(secret.resolveSibling("link"), music);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    catalogFixture.folders.add(link, Folder.Holds.SONGS);
    assertEquals(song, files.get(in(link.resolve("song.mp3"))));
  }

  @Test
  void aMissingFileOfAConfirmedFolderIsReportedByItsReader() {
    catalogFixture.folders.add(music, Folder.Holds.SONGS);
    assertEquals(music.resolve("gone.mp3"), files.get(in(music.resolve("gone.mp3"))));
  }

  @Test
  void aFileIsServedOnlyOnceItWasProbed() throws IOException {
    catalogFixture.folders.add(music, Folder.Holds.SONGS);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    assertEquals(Optional.empty(), files.servable(in(song), new Step.Due()));
    assertEquals(Optional.empty(), files.servable(in(song), new Step.Failed("no sound")));
    assertEquals(Optional.of(song), files.servable(in(song), DONE));
  }

  @Test
  void suspendedFilesAreDueAgainOnceTheirFolderIsConfirmed() throws IOException {
    catalogFixture.folders.add(music, Folder.Holds.SONGS);
    Path file = Files.writeString(music.resolve("song.mp3"), "sound");
    SongId inside = catalogFixture.songFiles.take(in(file), SongTags.of(Map.of(), "song.mp3")).id();
    SongId outside =
        catalogFixture.songFiles.take(in(secret), SongTags.of(Map.of(), "shadow")).id();
    FootageId film = catalogFixture.footage.take(in(music.resolve("film.mkv")), "Film").id();
    catalogFixture.songFiles.fingerprinted(inside);
    catalogFixture.songFiles.fingerprinted(outside);
    catalogFixture.database.write(handle -> SuspendedFiles.SUSPEND.forEach(handle::execute));

    assertThrows(FileNotAllowedException.class, () -> files.get(in(file)));
    assertEquals(List.of(), catalogFixture.folders.unscanned());
    assertEquals(List.of(), catalogFixture.songFiles.unfingerprinted());
    assertEquals(List.of(), catalogFixture.songFiles.fingerprinted());
    assertEquals(List.of(), catalogFixture.footage.unprobed());

    catalogFixture.folders.confirm(music);
    assertEquals(file, files.get(in(file)));
    assertEquals(1, catalogFixture.folders.unscanned().size());
    assertEquals(
        List.of(inside),
        catalogFixture.songFiles.unfingerprinted().stream().map(SongFile::song).toList());
    assertEquals(film, catalogFixture.footage.unprobed().getFirst().id());
    assertThrows(FileNotAllowedException.class, () -> files.get(in(secret)));
  }

  private static Where in(Path path) {
    return new Where.InFolder(path);
  }
}
