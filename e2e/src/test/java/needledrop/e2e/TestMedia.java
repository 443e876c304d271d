package needledrop.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.scenery.GeneratedVideo;
import needledrop.media.tune.GeneratedSong;
import needledrop.media.tune.Groove;

/** Generates songs and footage as real files. */
final class TestMedia {
  private static final int SAMPLE_RATE = 44_100;
  private static final int NOISE_SAMPLE_RATE = 16_000;
  private static final double FPS = 25;

  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
  private final Path folder;

  TestMedia(Path folder) {
    this.folder = folder;
  }

  /** Generates a song of at least a minute, with its title in the tags. */
  Path song(String title, long seed, Groove groove) {
    GeneratedSong generatedSong = new GeneratedSong(seed, groove);
    EncodeInput audio =
        EncodeInput.audio(
            SAMPLE_RATE,
            1,
            out -> out.write(PcmBytes.of(generatedSong.mono(SAMPLE_RATE).samples())));
    return encode(
        title + ".flac",
        List.of(audio),
        List.of("-c:a", "flac", "-metadata", "title=" + title, "-metadata", "artist=The Machine"),
        generatedSong.seconds());
  }

  /** Generates a silent scene of a few shots. */
  Path silentScene(String name, long seed, double seconds) {
    GeneratedVideo generatedVideo = new GeneratedVideo(seed, 640, 360, FPS, seconds);
    return encode(
        name + ".mp4",
        List.of(EncodeInput.frames(640, 360, FPS, generatedVideo::writeTo)),
        List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"),
        seconds);
  }

  /** Generates a scene with a song, starting at a position of the song. */
  Path scene(String name, long seed, double seconds, Path song, double songIn) {
    GeneratedVideo generatedVideo = new GeneratedVideo(seed, 640, 360, FPS, seconds);
    return encode(
        name + ".mp4",
        List.of(
            EncodeInput.frames(640, 360, FPS, generatedVideo::writeTo),
            EncodeInput.file(song, "-ss", Double.toString(songIn))),
        List.of(
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-t",
            Double.toString(seconds)),
        seconds);
  }

  /** Generates a long audio recording of noise with one song in it. */
  Path longRecording(String name, double seconds, Path song, double songAt) {
    long millis = Math.round(songAt * 1000);
    SplittableRandom random = new SplittableRandom(11);
    EncodeInput noise =
        EncodeInput.audio(
            NOISE_SAMPLE_RATE,
            1,
            out -> {
              for (int second = 0; second < seconds; second++) {
                out.write(PcmBytes.of(noise(random)));
              }
            });
    return encode(
        name + ".mka",
        List.of(noise, EncodeInput.file(song)),
        List.of(
            "-filter_complex",
            "[1]adelay=" + millis + ":all=1[song];[0][song]amix=duration=first:normalize=0",
            "-c:a",
            "flac"),
        seconds);
  }

  private static float[] noise(SplittableRandom random) {
    float[] samples = new float[NOISE_SAMPLE_RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) random.nextDouble(-0.02, 0.02);
    }
    return samples;
  }

  private Path encode(String name, List<EncodeInput> inputs, List<String> how, double seconds) {
    Path file = folder.resolve(name);
    ffmpeg.encode(new EncodeRequest(inputs, null, how, file, seconds), Progress.NONE);
    return file;
  }
}
