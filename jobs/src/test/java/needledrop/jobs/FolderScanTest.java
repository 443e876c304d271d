package needledrop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.Folder.Kind;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.item.Song;
import needledrop.media.Span;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of music that other programs change, looked through by a running worker. */
class FolderScanTest {
  @TempDir private Path folder;
  private House house;
  private Path music;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.resolve("music"));
    house = new House(folder.resolve("home"), Studio.FFMPEG);
    house.start();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theLibraryFollowsWhatHappensToTheFolder() throws IOException {
    Path first = Studio.song(music.resolve("First.flac"), 1);
    scan();
    Song song = house.songs.all().getFirst();
    Path renamed = Files.move(first, music.resolve("01 - First.flac"));
    scan();
    assertEquals(List.of(song), house.songs.all());
    assertEquals(
        new FileLocation.InFolder(renamed), house.files.find(song.id()).orElseThrow().location());
    Path away = Files.move(renamed, folder.resolve("away.flac"));
    scan();
    assertTrue(house.files.find(song.id()).orElseThrow().missing());
    Files.move(away, renamed);
    ProcessingStatus before = house.files.find(song.id()).orElseThrow().fingerprintStatus();
    scan();
    assertTrue(!house.files.find(song.id()).orElseThrow().missing());
    Files.delete(renamed);
    Studio.song(renamed, 2);
    scan();
    assertEquals(List.of(song), house.songs.all());
    assertTrue(!house.files.find(song.id()).orElseThrow().fingerprintStatus().equals(before));
  }

  @Test
  void anAlbumInOneFileIsSeveralSongsAsItsCueSheetSays() throws IOException {
    Path album = Studio.song(music.resolve("Album.flac"), 1);
    scan();
    assertEquals(List.of("Album"), titles());
    Path sheet = Files.writeString(music.resolve("Album.cue"), sheet("One", "Two", "00:20:00"));
    scan();
    assertEquals(List.of("One", "Two"), titles());
    SongId two = house.songs.all().getLast().id();
    SongFile file = house.files.find(two).orElseThrow();
    Span span = file.span();
    assertEquals(Duration.ofSeconds(20), span == null ? null : span.start());
    assertEquals(
        62.5 * (Studio.FFMPEG.probe(album).seconds() - 20), house.fingerprint(two).frames(), 10.5);
    Files.writeString(sheet, sheet("One", "Three", "00:20:00"));
    scan();
    assertEquals(List.of("One", "Three"), titles());
    assertEquals(two, house.songs.all().getLast().id());
    Files.writeString(sheet, sheet("One", "Three", "00:25:00"));
    scan();
    assertEquals(two, house.songs.all().getLast().id());
    Files.move(album, music.resolve("Renamed.flac"));
    Files.move(sheet, music.resolve("Renamed.cue"));
    scan();
    assertEquals(two, house.songs.all().getLast().id());
    assertFalse(house.files.find(two).orElseThrow().missing());
    Files.writeString(music.resolve("Renamed.cue"), sheet("One", "Three", "99:00:00"));
    scan();
    assertEquals(
        List.of("Renamed.cue: track 2 lies behind the end of the file"),
        house.folders.all().getFirst().skippedFiles());
    assertEquals(1, house.files.all().size());
  }

  private static String sheet(String first, String second, String at) {
    return """
    FILE "Album.wav" WAVE
    TRACK 01 AUDIO
    TITLE "%s"
    INDEX 01 00:00:00
    TRACK 02 AUDIO
    TITLE "%s"
    INDEX 01 %s
    """
        .formatted(first, second, at);
  }

  private List<String> titles() {
    return house.songs.all().stream().map(Song::name).toList();
  }

  @Test
  void onlySongsOfTheFolderItselfAreTaken() throws IOException {
    Path song = Files.move(Studio.song(folder.resolve("song.flac"), 1), music.resolve("no ending"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.copy(song, outside.resolve("Secret.flac"));
    Files.createSymbolicLink(music.resolve("Link.flac"), outside.resolve("Secret.flac"));
    Files.createSymbolicLink(music.resolve("Again.flac"), song);
    Files.writeString(music.resolve("broken.mp3"), "no song");
    Files.writeString(music.resolve("cover.jpg"), "no cover");
    Files.writeString(music.resolve("README"), "no song either");
    scan();
    assertEquals(1, house.songs.all().size(), house.songs.all()::toString);
    List<String> leftOut = house.folders.all().getFirst().skippedFiles();
    assertEquals(2, leftOut.size(), leftOut::toString);
    assertTrue(leftOut.contains("Link.flac: is a link that leads out of the folder"));
    assertTrue(leftOut.stream().anyMatch(line -> line.startsWith("broken.mp3: ")));
  }

  private void scan() {
    house.folders.add(music, Kind.SONGS);
    House.await(() -> isScanned(house.folders.all().getFirst()) && house.isIdle());
    House.await(() -> house.files.dueForFingerprint().isEmpty());
  }

  private static boolean isScanned(Folder folder) {
    return folder.scanStatus() instanceof ProcessingStatus.Done;
  }
}
