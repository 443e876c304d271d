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
import needledrop.message.Message;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the scan of a music folder that other programs change. */
class FolderScannerTest {
  @TempDir private Path folder;
  private JobsFixture jobsFixture;
  private Path music;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.resolve("music"));
    jobsFixture = new JobsFixture(folder.resolve("home"), GeneratedMedia.FFMPEG);
    jobsFixture.start();
  }

  @AfterEach
  void close() {
    jobsFixture.close();
  }

  @Test
  void libraryFollowsChangesOfTheFolder() throws IOException {
    Path first = GeneratedMedia.song(music.resolve("First.flac"), 1);
    scan();
    Song song = jobsFixture.songs.all().getFirst();
    Path renamed = Files.move(first, music.resolve("01 - First.flac"));
    scan();
    assertEquals(List.of(song), jobsFixture.songs.all());
    assertEquals(
        new FileLocation.InFolder(renamed),
        jobsFixture.files.find(song.id()).orElseThrow().location());
    Path movedFile = Files.move(renamed, folder.resolve("away.flac"));
    scan();
    assertTrue(jobsFixture.files.find(song.id()).orElseThrow().missing());
    Files.move(movedFile, renamed);
    ProcessingStatus before = jobsFixture.files.find(song.id()).orElseThrow().fingerprintStatus();
    scan();
    assertTrue(!jobsFixture.files.find(song.id()).orElseThrow().missing());
    Files.delete(renamed);
    GeneratedMedia.song(renamed, 2);
    scan();
    assertEquals(List.of(song), jobsFixture.songs.all());
    assertTrue(!jobsFixture.files.find(song.id()).orElseThrow().fingerprintStatus().equals(before));
  }

  @Test
  void cueSheetSplitsAnAlbumIntoSongs() throws IOException {
    Path album = GeneratedMedia.song(music.resolve("Album.flac"), 1);
    scan();
    assertEquals(List.of("Album"), titles());
    Path sheet = Files.writeString(music.resolve("Album.cue"), sheet("One", "Two", "00:20:00"));
    scan();
    assertEquals(List.of("One", "Two"), titles());
    SongId two = jobsFixture.songs.all().getLast().id();
    SongFile file = jobsFixture.files.find(two).orElseThrow();
    Span span = file.span();
    assertEquals(Duration.ofSeconds(20), span == null ? null : span.start());
    assertEquals(
        62.5 * (GeneratedMedia.FFMPEG.probe(album).seconds() - 20),
        jobsFixture.fingerprint(two).frames(),
        10.5);
    Files.writeString(sheet, sheet("One", "Three", "00:20:00"));
    scan();
    assertEquals(List.of("One", "Three"), titles());
    assertEquals(two, jobsFixture.songs.all().getLast().id());
    Files.writeString(sheet, sheet("One", "Three", "00:25:00"));
    scan();
    assertEquals(two, jobsFixture.songs.all().getLast().id());
    Files.move(album, music.resolve("Renamed.flac"));
    Files.move(sheet, music.resolve("Renamed.cue"));
    scan();
    assertEquals(two, jobsFixture.songs.all().getLast().id());
    assertFalse(jobsFixture.files.find(two).orElseThrow().missing());
    Files.writeString(music.resolve("Renamed.cue"), sheet("One", "Three", "99:00:00"));
    scan();
    assertEquals(List.of("Renamed.cue: track 2 starts after the end of the file"), skippedFiles());
    assertEquals(1, jobsFixture.files.all().size());
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
    return jobsFixture.songs.all().stream().map(Song::name).toList();
  }

  @Test
  void linksOutOfTheFolderAndBrokenFilesAreSkipped() throws IOException {
    Path song =
        Files.move(GeneratedMedia.song(folder.resolve("song.flac"), 1), music.resolve("no ending"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.copy(song, outside.resolve("Secret.flac"));
    Files.createSymbolicLink(music.resolve("Link.flac"), outside.resolve("Secret.flac"));
    Files.createSymbolicLink(music.resolve("Again.flac"), song);
    Files.writeString(music.resolve("broken.mp3"), "no song");
    Files.writeString(music.resolve("cover.jpg"), "no cover");
    Files.writeString(music.resolve("README"), "no song either");
    scan();
    assertEquals(1, jobsFixture.songs.all().size(), jobsFixture.songs.all()::toString);
    List<String> skipped = skippedFiles();
    assertEquals(2, skipped.size(), skipped::toString);
    assertTrue(skipped.contains("Link.flac: link that points outside the folder"));
    assertTrue(skipped.stream().anyMatch(line -> line.startsWith("broken.mp3: ")));
  }

  private void scan() {
    jobsFixture.folders.add(music, Kind.SONGS);
    JobsFixture.await(
        () -> isScanned(jobsFixture.folders.all().getFirst()) && jobsFixture.isIdle());
    JobsFixture.await(() -> jobsFixture.files.dueForFingerprint().isEmpty());
  }

  private static boolean isScanned(Folder folder) {
    return folder.scanStatus() instanceof ProcessingStatus.Done;
  }

  private List<String> skippedFiles() {
    return jobsFixture.folders.all().getFirst().skippedFiles().stream()
        .map(Message::english)
        .toList();
  }
}
