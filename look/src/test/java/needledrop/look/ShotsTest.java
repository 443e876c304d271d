package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import needledrop.media.Frame;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ShotsTest {
  private static final String EXPECTED = "transitions.txt";
  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyTransitionIsDetectedAtItsFrame() throws IOException {
    List<SyntheticFootage.KnownTransition> expected = expected();
    List<Shot> found = new SyntheticFootage(expected, 700).detectShots().shots();
    for (int i = 0; i < Math.min(expected.size(), found.size() - 1); i++) {
      SyntheticFootage.KnownTransition knownTransition = expected.get(i);
      Shot shot = found.get(i + 1);
      String line = EXPECTED + ", " + knownTransition + ": found " + shot;
      assertEquals(knownTransition.kind(), shot.opensWith(), line);
      int middle = (knownTransition.first() + knownTransition.last() + 1) / 2;
      assertEquals(middle, shot.firstFrame(), knownTransition.kind().isGradual() ? 4 : 0, line);
    }
    assertEquals(expected.size() + 1, found.size(), found.toString());
  }

  private static List<SyntheticFootage.KnownTransition> expected() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShotsTest.class.getResourceAsStream(EXPECTED), EXPECTED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SyntheticFootage.KnownTransition::parse)
          .toList();
    }
  }

  @Test
  void shotsHaveNoGaps() throws IOException {
    Shots shots = new SyntheticFootage(expected(), 700).detectShots();
    double end = 0;
    for (Shot shot : shots.shots()) {
      assertEquals(end, shot.span().startSeconds(), 1e-6);
      assertEquals(shot.firstFrame() / SyntheticFootage.FPS, shot.span().startSeconds(), 1e-6);
      end = shot.span().endSeconds();
    }
    assertEquals(28, end, 1e-6);
  }

  @Test
  void flashIsNotACut() {
    ShotDetector shotDetector = new ShotDetector(25);
    byte[] white = new byte[FrameFeatures.WIDTH * FrameFeatures.HEIGHT * 3];
    Arrays.fill(white, (byte) 255);
    for (int number = 0; number < 100; number++) {
      shotDetector.add(
          new Frame(
              number, number / 25., number == 50 ? white : new SyntheticPicture(1).at(number)));
    }
    assertEquals(1, shotDetector.finish().shots().size());
  }

  @Test
  void blackFootageIsOneShot() {
    ShotDetector shotDetector = new ShotDetector(25);
    for (int number = 0; number < 200; number++) {
      shotDetector.add(new Frame(number, number / 25., black()));
    }
    Shots shots = shotDetector.finish();
    assertEquals(1, shots.shots().size());
    assertEquals(8, shots.shots().getFirst().span().endSeconds(), 1e-9);
  }

  private static byte[] black() {
    return new byte[FrameFeatures.WIDTH * FrameFeatures.HEIGHT * 3];
  }

  @Test
  void singleFrameIsOneShotOfOneFrame() {
    ShotDetector shotDetector = new ShotDetector(25);
    shotDetector.add(new Frame(0, 0, black()));
    assertEquals(.04, shotDetector.finish().shots().getFirst().span().endSeconds(), 1e-9);
  }

  @Test
  @Timeout(120)
  void noiseFramesGiveShotsInOrder() {
    ShotDetector shotDetector = new ShotDetector(25);
    Random random = new Random(5);
    for (int number = 0; number < 600; number++) {
      byte[] noise = black();
      random.nextBytes(noise);
      shotDetector.add(new Frame(number, number / 25., noise));
    }
    int last = -1;
    for (Shot shot : shotDetector.finish().shots()) {
      assertTrue(shot.firstFrame() > last);
      last = shot.firstFrame();
    }
  }

  @Test
  void framesWithEqualTimesGiveNonEmptyShots() {
    ShotDetector shotDetector = new ShotDetector(0);
    for (int number = 0; number < 80; number++) {
      shotDetector.add(new Frame(number, 3, new SyntheticPicture(number / 40).at(number)));
    }
    assertEquals(2, shotDetector.finish().shots().size());
  }

  @Test
  void shotStartsAtItsFrameTimeAtVariableFrameRate() {
    Path video = folder.resolve("uneven.mkv");
    SyntheticFootage syntheticFootage =
        new SyntheticFootage(
            List.of(new SyntheticFootage.KnownTransition(TransitionKind.CUT, 60, 60)), 100);
    EncodeInput frames =
        EncodeInput.frames(
            FrameFeatures.WIDTH,
            FrameFeatures.HEIGHT,
            SyntheticFootage.FPS,
            out -> {
              for (int number = 0; number < syntheticFootage.frames(); number++) {
                out.write(syntheticFootage.rgb(number));
              }
            });
    encode(
        frames,
        "[0:v]setpts='if(lt(N,50),N,50+(N-50)*4)/25/TB'",
        video,
        List.of("-c:v", "ffv1", "-fps_mode", "passthrough"));
    Shot secondShot = Shots.detect(FFMPEG, video, Progress.NONE).shots().get(1);
    assertEquals(60, secondShot.firstFrame());
    assertEquals(2 + 10 * .16, secondShot.span().startSeconds(), .002);
  }

  private static void encode(
      EncodeInput encodeInput, String graph, Path output, List<String> arguments) {
    FFMPEG.encode(
        new EncodeRequest(List.of(encodeInput), graph, arguments, output, 10), Progress.NONE);
  }

  @Test
  void audioFileIsRejectedWithAMessage() {
    Path song = song();
    MediaException failure =
        assertThrows(MediaException.class, () -> Shots.detect(FFMPEG, song, Progress.NONE));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("no picture"), message);
  }

  private Path song() {
    Path song = folder.resolve("song.wav");
    EncodeInput silence = EncodeInput.audio(8000, 1, out -> out.write(new byte[4 * 8000]));
    encode(silence, "[0:a]anull", song, Collections.emptyList());
    return song;
  }

  @Test
  void detectionStopsWhenCancelled() {
    Path video = folder.resolve("plain.mkv");
    EncodeInput frames =
        EncodeInput.frames(
            FrameFeatures.WIDTH, FrameFeatures.HEIGHT, 25, out -> out.write(new byte[50 * 6912]));
    encode(frames, "[0:v]null", video, List.of("-c:v", "ffv1"));
    Progress cancelling =
        fraction -> {
          throw new CancellationException();
        };
    assertThrows(CancellationException.class, () -> Shots.detect(FFMPEG, video, cancelling));
  }
}
