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
import needledrop.catalog.World;
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
  private World world;
  private Home home;
  private SourceFiles files;
  private Path music;
  private Path secret;

  @BeforeEach
  void open() throws IOException {
    Path folder = temporary.toRealPath();
    world = new World(folder);
    home = Home.open(folder.resolve("home"));
    files = new SourceFiles(home.contentStore(), world.folders);
    music = Files.createDirectory(folder.resolve("music"));
    secret = Files.writeString(folder.resolve("shadow"), "root:secret");
  }

  @AfterEach
  void close() {
    world.close();
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
    world.folders.add(music, Folder.Holds.SONGS);
    assertThrows(FileNotAllowedException.class, () -> files.get(in(secret)));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music.resolve("../shadow"))));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music.resolve("../missing"))));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(music)));
    assertEquals(Optional.empty(), files.servable(in(secret), DONE));
  }

  @Test
  void aSymbolicLinkOutOfTheFolderMayNotBeRead() throws IOException {
    world.folders.add(music, Folder.Holds.SONGS);
    Path link = Files.createSymbolicLink(music.resolve("song.mp3"), secret);
    Path dir = Files.createSymbolicLink(music.resolve("more"), secret.resolveSibling(""));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(link)));
    assertThrows(FileNotAllowedException.class, () -> files.get(in(dir.resolve("shadow"))));
  }

  @Test
  void aFolderThatIsItselfALinkMayBeRead() throws IOException {
    Path link = Files.createSymbolicLink(secret.resolveSibling("link"), music);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    world.folders.add(link, Folder.Holds.SONGS);
    assertEquals(song, files.get(in(link.resolve("song.mp3"))));
  }

  @Test
  void aMissingFileOfAConfirmedFolderIsReportedByItsReader() {
    world.folders.add(music, Folder.Holds.SONGS);
    assertEquals(music.resolve("gone.mp3"), files.get(in(music.resolve("gone.mp3"))));
  }

  @Test
  void aFileIsServedOnlyOnceItWasProbed() throws IOException {
    world.folders.add(music, Folder.Holds.SONGS);
    Path song = Files.writeString(music.resolve("song.mp3"), "sound");
    assertEquals(Optional.empty(), files.servable(in(song), new Step.Due()));
    assertEquals(Optional.empty(), files.servable(in(song), new Step.Failed("no sound")));
    assertEquals(Optional.of(song), files.servable(in(song), DONE));
  }

  @Test
  void suspendedFilesAreDueAgainOnceTheirFolderIsConfirmed() throws IOException {
    world.folders.add(music, Folder.Holds.SONGS);
    Path file = Files.writeString(music.resolve("song.mp3"), "sound");
    SongId inside = world.songFiles.take(in(file), SongTags.of(Map.of(), "song.mp3")).id();
    SongId outside = world.songFiles.take(in(secret), SongTags.of(Map.of(), "shadow")).id();
    FootageId film = world.footage.take(in(music.resolve("film.mkv")), "Film").id();
    world.songFiles.fingerprinted(inside);
    world.songFiles.fingerprinted(outside);
    world.database.write(handle -> SuspendedFiles.SUSPEND.forEach(handle::execute));

    assertThrows(FileNotAllowedException.class, () -> files.get(in(file)));
    assertEquals(List.of(), world.folders.unscanned());
    assertEquals(List.of(), world.songFiles.unfingerprinted());
    assertEquals(List.of(), world.songFiles.fingerprinted());
    assertEquals(List.of(), world.footage.unprobed());

    world.folders.confirm(music);
    assertEquals(file, files.get(in(file)));
    assertEquals(1, world.folders.unscanned().size());
    assertEquals(
        List.of(inside), world.songFiles.unfingerprinted().stream().map(SongFile::song).toList());
    assertEquals(film, world.footage.unprobed().getFirst().id());
    assertThrows(FileNotAllowedException.class, () -> files.get(in(secret)));
  }

  private static Where in(Path path) {
    return new Where.InFolder(path);
  }
}
