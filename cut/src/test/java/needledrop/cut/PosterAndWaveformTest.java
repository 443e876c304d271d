package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterAndWaveformTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();

  @TempDir private Path folder = Path.of("");

  @Test
  void posterIsNotABlackFrame() {
    Path clip = folder.resolve("clip.mp4");
    NumberedFootage.encode(
        FFMPEG, clip, 25, 100, "drawbox=t=fill:color=black:enable='lt(n,40)+gt(n,60)'");
    double seconds = Poster.pickSeconds(FFMPEG, clip, Progress.NONE);
    assertTrue(seconds > 1.5 && seconds < 2.5, "at " + seconds);
  }

  @Test
  void waveformFollowsTheAmplitude() throws IOException {
    Path song = folder.resolve("song.wav");
    Path json = folder.resolve("waveform.json");
    EncodeInput encodeInput =
        EncodeInput.audio(
            8000,
            1,
            out -> {
              ByteBuffer buffer = ByteBuffer.allocate(4 * 800).order(ByteOrder.LITTLE_ENDIAN);
              for (int i = 0; i < 800; i++) {
                int hundredth = i / 80;
                buffer.putFloat(hundredth * .1f);
              }
              out.write(buffer.array());
            });
    FFMPEG.encode(
        new EncodeRequest(
            List.of(encodeInput), "[0:a]anull", List.of("-c:a", "pcm_f32le"), song, 1),
        Progress.NONE);
    Waveform.write(FFMPEG, song, json, Progress.NONE);
    assertEquals(
        "{\"seconds\":0.100,\"peaks\":"
            + "[0.000,0.100,0.200,0.300,0.400,0.500,0.600,0.700,0.800,0.900]}",
        Files.readString(json).strip());
  }
}
