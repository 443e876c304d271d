package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();
  private static final double SECONDS = 20;
  private static final Pattern SEGMENT =
      Pattern.compile("#EXTINF:([\\d.]+),\n#EXT-X-BYTERANGE:(\\d+)@(\\d+)\n(\\d+\\.mp4)\n");
  private static final Pattern INIT_SECTION =
      Pattern.compile("#EXT-X-MAP:URI=\"(\\d+\\.mp4)\",BYTERANGE=\"(\\d+)@0\"");

  @TempDir private static Path folder = Path.of("");
  private static Path stream = Path.of("");

  @BeforeAll
  static void build() {
    Path clip = folder.resolve("clip.mp4");
    NumberedFootage.encode(FFMPEG, clip, 25, (int) (25 * SECONDS), "scale=640:480,setsar=1");
    stream = folder.resolve("stream");
    Ladder.build(FFMPEG, clip, stream, Progress.NONE);
  }

  @Test
  void noRenditionIsLargerThanTheClip() {
    assertArrayEquals(new int[] {1080, 540, 360}, Ladder.heights(1080));
    assertArrayEquals(new int[] {540, 360}, Ladder.heights(540));
    assertArrayEquals(new int[] {240}, Ladder.heights(240));
  }

  @Test
  void mainPlaylistListsEveryRenditionWithSizeAndCodec() throws IOException {
    String main = Files.readString(stream.resolve(Ladder.MAIN_PLAYLIST));
    assertTrue(main.startsWith("#EXTM3U\n"));
    assertTrue(main.contains("RESOLUTION=640x480"));
    assertTrue(main.contains("RESOLUTION=480x360"));
    assertTrue(Pattern.compile("CODECS=\"avc1\\.[0-9a-f]{6}").matcher(main).find());
    assertTrue(main.contains("\n480.m3u8\n") && main.contains("\n360.m3u8\n"));
  }

  @Test
  void segmentsAreContiguousAndLastAsLongAsTheClip() throws IOException {
    for (int height : List.of(480, 360)) {
      List<MatchResult> segments = segments(height);
      double seconds = 0;
      long offset = Long.parseLong(segments.getFirst().group(3));
      for (MatchResult segment : segments) {
        assertEquals(offset, Long.parseLong(segment.group(3)));
        offset += Long.parseLong(segment.group(2));
        seconds += Double.parseDouble(segment.group(1));
      }
      assertEquals(SECONDS, seconds, .05);
      assertTrue(offset <= Files.size(stream.resolve(height + ".mp4")));
    }
  }

  @Test
  void allRenditionsHaveTheSameSegmentTimes() throws IOException {
    assertEquals(lengths(480), lengths(360));
  }

  @Test
  void eachSegmentPlaysAloneAfterTheInitSection() throws IOException {
    for (MatchResult segment : segments(360)) {
      Probe probe = FFMPEG.probe(segmentFile(segment));
      VideoStream videoStream = Objects.requireNonNull(probe.video());
      assertEquals(360, videoStream.height());
    }
  }

  /**
   * Writes the initialization section and one segment to a file, as a player would concatenate
   * them.
   */
  private static Path segmentFile(MatchResult segment) throws IOException {
    MatchResult initSection =
        INIT_SECTION.matcher(playlist(360)).results().findFirst().orElseThrow();
    Path file = folder.resolve("piece.mp4");
    try (RandomAccessFile mp4File = new RandomAccessFile(stream.resolve("360.mp4").toFile(), "r")) {
      byte[] head = new byte[Integer.parseInt(initSection.group(2))];
      mp4File.readFully(head);
      byte[] body = new byte[Integer.parseInt(segment.group(2))];
      mp4File.seek(Long.parseLong(segment.group(3)));
      mp4File.readFully(body);
      Files.write(file, head);
      Files.write(file, body, StandardOpenOption.APPEND);
    }
    return file;
  }

  private static List<String> lengths(int height) throws IOException {
    return segments(height).stream().map(segment -> segment.group(1)).toList();
  }

  private static List<MatchResult> segments(int height) throws IOException {
    return SEGMENT.matcher(playlist(height)).results().toList();
  }

  private static String playlist(int height) throws IOException {
    return Files.readString(stream.resolve(height + ".m3u8"));
  }
}
