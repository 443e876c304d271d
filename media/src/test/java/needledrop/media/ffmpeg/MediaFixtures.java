package needledrop.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import needledrop.media.Progress;
import needledrop.media.process.InstalledPrograms;
import needledrop.media.scenery.GeneratedVideo;

/** Generates small media files for tests. */
final class MediaFixtures {

  static final int WIDTH = 160;
  static final int HEIGHT = 90;
  static final double FPS = 25;

  private MediaFixtures() {}

  /** Encodes generated scenes with a tone of 440 Hz. */
  static Path videoWithAudio(Ffmpeg ffmpeg, Path file, double seconds) {
    Path tone = tone(ffmpeg, file.resolveSibling("tone.wav"), seconds);
    GeneratedVideo generatedVideo = new GeneratedVideo(1, WIDTH, HEIGHT, FPS, seconds);
    return encode(
        ffmpeg,
        file,
        seconds,
        List.of(
            EncodeInput.frames(WIDTH, HEIGHT, FPS, generatedVideo::writeTo),
            EncodeInput.file(tone)),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  /**
   * Encodes a tone of 440 Hz that is on and off for one second each: full scale on the left,
   * silence on the right.
   */
  static Path tone(Ffmpeg ffmpeg, Path file, double seconds) {
    ByteBuffer samples = ByteBuffer.allocate(2 * Float.BYTES * (int) (seconds * 8000));
    samples.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; samples.hasRemaining(); i++) {
      double amplitude = i / 8000 % 2 == 0 ? 1 : 0;
      samples.putFloat((float) (amplitude * Math.sin(2 * Math.PI * 440 * i / 8000)));
      samples.putFloat(0);
    }
    EncodeInput encodeInput = EncodeInput.audio(8000, 2, out -> out.write(samples.array()));
    return encode(
        ffmpeg, file, seconds, List.of(encodeInput), "-metadata", "TITLE=Going the Distance");
  }

  /** Creates a folder for PATH that contains all required programs but not bubblewrap. */
  static Path programsWithoutSandbox(Path folder) throws IOException {
    Path programs = Files.createTempDirectory(folder, "programs");
    for (String name : List.of("ffmpeg", "ffprobe", "prlimit", "setpriv")) {
      Path program = new InstalledPrograms(System.getenv("PATH")).find(name).orElseThrow();
      Files.copy(program, programs.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return programs;
  }

  private static Path encode(
      Ffmpeg ffmpeg, Path file, double seconds, List<EncodeInput> inputs, String... arguments) {
    ffmpeg.encode(
        new EncodeRequest(inputs, null, List.of(arguments), file, seconds), Progress.NONE);
    return file;
  }
}
