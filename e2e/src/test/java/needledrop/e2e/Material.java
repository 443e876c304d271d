package needledrop.e2e;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.Encoding;
import needledrop.media.Ffmpeg;
import needledrop.media.Input;
import needledrop.media.Progress;
import needledrop.media.scenery.Scenery;
import needledrop.media.tune.Mood;
import needledrop.media.tune.Tune;

/** Songs and footage as an owner has them on the disk: real files, made on the spot. */
final class Material {
  private static final int RATE = 44_100;
  private static final double FPS = 25;

  private final Ffmpeg ffmpeg = Ffmpeg.onThisMachine();
  private final Path folder;

  Material(Path folder) {
    this.folder = folder;
  }

  /** A song of a minute or more, with its title in the file. */
  Path song(String title, long seed, Mood mood) {
    Tune tune = new Tune(seed, mood);
    Input sound = Input.sound(RATE, 1, out -> out.write(Bytes.of(tune.sound(RATE).samples())));
    return encode(
        title + ".flac",
        List.of(sound),
        List.of("-c:a", "flac", "-metadata", "title=" + title, "-metadata", "artist=The Machine"),
        tune.seconds());
  }

  /** A silent scene of a few shots. */
  Path silentScene(String name, long seed, double seconds) {
    Scenery scenery = new Scenery(seed, 640, 360, FPS, seconds);
    return encode(
        name + ".mp4",
        List.of(Input.frames(640, 360, FPS, scenery::writeTo)),
        List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"),
        seconds);
  }

  /** A scene with a song under it, from a moment of the song on. */
  Path scene(String name, long seed, double seconds, Path song, double songIn) {
    Scenery scenery = new Scenery(seed, 640, 360, FPS, seconds);
    return encode(
        name + ".mp4",
        List.of(
            Input.frames(640, 360, FPS, scenery::writeTo),
            Input.file(song, "-ss", Double.toString(songIn))),
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

  private Path encode(String name, List<Input> inputs, List<String> how, double seconds) {
    Path file = folder.resolve(name);
    ffmpeg.encode(new Encoding(inputs, null, how, file, seconds), Progress.NONE);
    return file;
  }
}
