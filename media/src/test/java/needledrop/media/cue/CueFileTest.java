package needledrop.media.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.media.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueFileTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SHEET =
      """
      REM GENRE Soundtrack
      REM COMMENT "TRACK 99 AUDIO"
      PERFORMER "Various Artists"
      TITLE "Rocky IV"
      FILE "C:\\Music\\Rocky IV.wav" WAVE
        TRACK 01 AUDIO
          TITLE "Burning "Hot" Heart"
          PERFORMER "Survivor"
          ISRC USSM18500001
          INDEX 01 00:00:00
        TRACK 02 AUDIO
          PERFORMER "John Cafferty"
          PREGAP 00:02:00
          INDEX 00 03:49:00
          INDEX 01 03:51:37
        TRACK 03 AUDIO
          TITLE Training Montage
          INDEX 01 107:30:74
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyTrackHasTitlePerformerStartAndEnd() throws CueFileException {
    CueFile sheet = CueFile.parse(SHEET);
    assertEquals(List.of("Rocky IV.wav"), sheet.files());
    Duration second = Duration.ofSeconds(231).plusNanos(493_333_333);
    Duration third = Duration.ofSeconds(6450).plusNanos(986_666_666);
    Duration end = HOUR.multipliedBy(2);
    assertEquals(
        List.of(
            new CueTrack(
                1,
                "Burning \"Hot\" Heart",
                "Survivor",
                "USSM18500001",
                new Span(Duration.ZERO, second)),
            new CueTrack(2, "Track 2", "John Cafferty", null, new Span(second, third)),
            new CueTrack(3, "Training Montage", "Various Artists", null, new Span(third, end))),
        sheet.tracks("Rocky IV.wav", end));
  }

  @Test
  void commonEncodingsAndLineEndingsAreRead() throws CueFileException {
    String western = "FILE a.wav WAVE\nTRACK 1 AUDIO\nTITLE \"Jóga\"\nINDEX 01 0:00:00\n";
    String russian = western.replace("Jóga", "Группа крови");
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      assertEquals("Jóga", title(western.getBytes(charset)));
    }
    assertEquals("Jóga", title(("\uFEFF" + western).getBytes(StandardCharsets.UTF_8)));
    assertEquals("Jóga", title(western.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)));
    assertEquals("Группа крови", title(russian.getBytes(Charset.forName("windows-1251"))));
  }

  private static String title(byte[] file) throws CueFileException {
    return CueFile.parse(file).tracks(HOUR).getFirst().title();
  }

  @Test
  void invalidCueFilesAreRejectedWithAReason() {
    assertEquals("lists no tracks", rejectionReason("FILE \"a.wav\" WAVE"));
    assertEquals("track 1 has no INDEX 01", rejectionReason("TRACK 01 AUDIO"));
    assertEquals("line 1: expected a track such as TRACK 01 AUDIO", rejectionReason("TRACK one"));
    String time =
        "line 2: expected a start such as INDEX 01 04:33:15 (minutes, seconds, " + "frames)";
    assertEquals(time, rejectionReason("TRACK 01 AUDIO\nINDEX 01 00:61:00"));
    assertEquals(time, rejectionReason("TRACK 01 AUDIO\nINDEX 01 00:00:75"));
    assertEquals(time, rejectionReason("TRACK 01 AUDIO\nINDEX 01 99999999999:00:00"));
    assertEquals(
        "track 2 does not start after the previous one",
        rejectionReason(sheetWithTracksAt("5:00:00", "4:00:00")));
    assertEquals(
        "track 2 does not start after the previous one",
        rejectionReason(sheetWithTracksAt("5:00:00", "5:00:00")));
    assertEquals(
        "track 2 starts after the end of the file",
        rejectionReason(sheetWithTracksAt("5:00:00", "60:00:00")));
    assertEquals("has more than 999 tracks", rejectionReason(sheetWithTracks(1000)));
    assertThrows(CueFileException.class, () -> CueFile.parse(new byte[CueFile.MAX_BYTES + 1]));
  }

  private static String sheetWithTracksAt(String... times) {
    StringBuilder sheet = new StringBuilder("FILE a.wav WAVE");
    for (int i = 0; i < times.length; i++) {
      sheet.append("\nTRACK %d AUDIO\nINDEX 01 %s".formatted(i + 1, times[i]));
    }
    return sheet.toString();
  }

  private static String sheetWithTracks(int tracks) {
    return IntStream.range(0, tracks)
        .mapToObj(i -> "TRACK %02d AUDIO\nINDEX 01 00:%02d:00".formatted(i % 100, i % 60))
        .collect(Collectors.joining("\n"));
  }

  private static String rejectionReason(String sheet) {
    return assertThrows(CueFileException.class, () -> CueFile.parse(sheet).tracks(HOUR))
        .reason()
        .english();
  }

  @Test
  void longLinesAreTruncatedAndControlCharactersRemoved() throws CueFileException {
    String title = "\u001B[31m" + "x".repeat(100_000);
    CueTrack track =
        CueFile.parse("TRACK 1 AUDIO\nTITLE \"%s\"\nINDEX 1 0:0:0".formatted(title))
            .tracks(HOUR)
            .getFirst();
    assertTrue(track.title().startsWith("[31mxxx"), track.title());
    assertEquals(500, track.title().length());
  }

  @Test
  void cueFileMatchesTheNamedFileOrItsOwnBaseName() throws Exception {
    List<Path> sheets = new ArrayList<>();
    sheets.add(Files.writeString(folder.resolve("Rocky.cue"), SHEET));
    sheets.add(Files.writeString(folder.resolve("Other.flac.cue"), SHEET));
    sheets.add(Files.writeString(folder.resolve("broken.cue"), "nonsense"));
    List<String> problems = new ArrayList<>();
    CueFileFinder cueFiles =
        new CueFileFinder(
            (sheet, reason) -> problems.add(sheet.getFileName() + ": " + reason.english()));
    cueFiles.add(sheets);
    assertEquals(List.of("broken.cue: lists no tracks"), problems);
    for (String named : List.of("Rocky IV.wav", "rocky iv.flac", "Rocky.ape", "Other.flac")) {
      assertTrue(cueFiles.findDigest(folder.resolve(named)).isPresent(), named);
    }
    for (String other : List.of("Rocky V.flac", "Other song.flac", "deep/Rocky.ape")) {
      assertTrue(cueFiles.findDigest(folder.resolve(other)).isEmpty(), other);
    }
  }
}
