package needledrop.jobs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.scenery.GeneratedVideo;
import needledrop.media.tune.GeneratedSong;
import needledrop.media.tune.Groove;

/** Generates songs and videos for tests. */
final class GeneratedMedia {
  static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();
  private static final int SAMPLE_RATE = 22_050;
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private static final double FPS = 25;

  private GeneratedMedia() {}

  static Path song(Path file, long seed) {
    GeneratedSong generatedSong = new GeneratedSong(seed, Groove.RACING);
    EncodeInput sound =
        EncodeInput.audio(
            SAMPLE_RATE, 2, out -> out.write(bytes(generatedSong.stereo(SAMPLE_RATE))));
    FFMPEG.encode(
        new EncodeRequest(
            List.of(sound), null, List.of("-c:a", "flac"), file, generatedSong.seconds()),
        Progress.NONE);
    return file;
  }

  private static byte[] bytes(float[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);
    return bytes.array();
  }

  /** Generates a video in which a song plays, starting at its twentieth second. */
  static Path film(Path file, Path song, double seconds) {
    GeneratedVideo generatedVideo = new GeneratedVideo(7, WIDTH, HEIGHT, FPS, seconds);
    EncodeInput frames = EncodeInput.frames(WIDTH, HEIGHT, FPS, generatedVideo::writeTo);
    List<String> coded =
        List.of("-map", "0:v", "-map", "1:a", "-c:v", "mpeg4", "-c:a", "aac", "-shortest");
    FFMPEG.encode(
        new EncodeRequest(
            List.of(frames, EncodeInput.file(song, "-ss", "20")), null, coded, file, seconds),
        Progress.NONE);
    return file;
  }
}
