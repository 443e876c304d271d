package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void vttHasThePositionOfEveryThumbnail() {
    Duration length = Duration.ofMillis(1200);
    Storyboard board = Storyboard.of(length, new VideoStream(1280, 720, 25, "h264"));
    assertEquals(
        """
        WEBVTT

        00:00:00.000 --> 00:00:00.500
        board.jpg#xywh=0,0,160,90

        00:00:00.500 --> 00:00:01.000
        board.jpg#xywh=160,0,160,90

        00:00:01.000 --> 00:00:01.200
        board.jpg#xywh=320,0,160,90
        """,
        board.vtt(length, "board.jpg"));
  }

  @Test
  void longFilmFitsOnOneSheet() {
    Storyboard board = Storyboard.of(Duration.ofHours(3), new VideoStream(640, 480, 24, "h264"));
    assertEquals(100, board.count());
    assertEquals(108, board.intervalSeconds(), 1e-9);
    assertEquals(120, board.height());
  }

  @Test
  void thumbnailsOfAudioHaveTheShapeOfVideo() {
    Storyboard board = Storyboard.of(Duration.ofSeconds(5), null);
    assertEquals(new Storyboard(.5, 10, 90), board);
  }

  @Test
  void everyLengthAndSizeGivesAValidLayout() {
    Random random = new Random(3);
    for (int trial = 0; trial < 1000; trial++) {
      Duration length = Duration.ofMillis(random.nextLong(0, 100_000_000));
      Storyboard board =
          Storyboard.of(length, random.nextInt(1, 16_384), random.nextInt(1, 16_384));
      assertTrue(board.count() >= 1 && board.count() <= 100, board::toString);
      assertTrue(board.intervalSeconds() >= .5, board::toString);
      assertTrue(board.height() % 2 == 0 && board.height() <= 320, board::toString);
      assertTrue(board.count() * board.intervalSeconds() >= length.toMillis() / 1000. - 1e-6);
      assertEquals((board.count() + 9) / 10, board.rows());
    }
  }

  @Test
  void indexIsThatOfTheThumbnailAtATime() {
    Storyboard board = Storyboard.of(Duration.ofSeconds(5), 1280, 720);
    assertEquals(0, board.indexAt(Duration.ZERO));
    assertEquals(0, board.indexAt(Duration.ofMillis(499)));
    assertEquals(1, board.indexAt(Duration.ofMillis(500)));
    assertEquals(9, board.indexAt(Duration.ofHours(9)));
  }

  @Test
  void timesOfLongVideosHaveHours() {
    Duration length = Duration.ofHours(3);
    String vtt = Storyboard.of(length, 1280, 720).vtt(length, "board.jpg");
    assertTrue(
        vtt.endsWith("02:58:12.000 --> 03:00:00.000\nboard.jpg#xywh=1440,810,160,90\n"), vtt);
  }

  @Test
  void longVideoIsSampledAtKeyFrames() throws IOException {
    Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
    Path video = folder.resolve("slow.mkv");
    EncodeInput frames =
        EncodeInput.frames(
            64,
            36,
            .1,
            out -> {
              for (int number = 0; number < 110; number++) {
                byte[] grey = new byte[64 * 36 * 3];
                Arrays.fill(grey, (byte) (2 * number));
                out.write(grey);
              }
            });
    ffmpeg.encode(
        new EncodeRequest(
            List.of(frames), null, List.of("-c:v", "rawvideo", "-pix_fmt", "yuv420p"), video, 1100),
        Progress.NONE);
    Path jpeg = folder.resolve("board.jpg");
    Path vtt = folder.resolve("board.vtt");
    Duration length = Duration.ofSeconds(1100);
    Storyboard.write(ffmpeg, video, length, jpeg, vtt, "board.jpg", Progress.NONE);
    BufferedImage sheet = ImageIO.read(jpeg.toFile());
    assertEquals(1600, sheet.getWidth());
    assertEquals(900, sheet.getHeight());
    for (int i = 0; i < 100; i++) {
      int grey = sheet.getRGB(i % 10 * 160 + 80, i / 10 * 90 + 45) & 255;
      assertEquals(2.2 * i, grey, 12, "thumbnail " + i);
    }
  }

  @Test
  void sheetHasThumbnailsInTimeOrder() throws IOException {
    Path video = folder.resolve("greys.mkv");
    EncodeInput frames =
        EncodeInput.frames(
            64,
            36,
            25,
            out -> {
              for (int number = 0; number < 300; number++) {
                byte[] grey = new byte[64 * 36 * 3];
                Arrays.fill(grey, (byte) (number / 25 * 20));
                out.write(grey);
              }
            });
    Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
    ffmpeg.encode(
        new EncodeRequest(List.of(frames), null, List.of("-c:v", "ffv1"), video, 12),
        Progress.NONE);
    Path jpeg = folder.resolve("board.jpg");
    Path vtt = folder.resolve("board.vtt");
    Storyboard.write(ffmpeg, video, Duration.ofSeconds(12), jpeg, vtt, "board.jpg", Progress.NONE);
    BufferedImage sheet = ImageIO.read(jpeg.toFile());
    assertEquals(1600, sheet.getWidth());
    assertEquals(270, sheet.getHeight());
    for (int i = 0; i < 24; i++) {
      int grey = sheet.getRGB(i % 10 * 160 + 80, i / 10 * 90 + 45) & 255;
      assertEquals(i / 2 * 20, grey, 12, "picture " + i);
    }
    assertTrue(Files.readString(vtt).startsWith("WEBVTT"));
  }
}
