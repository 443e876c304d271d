package needledrop.media.ffmpeg;

import java.nio.file.Path;
import needledrop.media.AudioBuffer;
import needledrop.media.AudioSink;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.Span;
import needledrop.media.process.Guard;
import needledrop.media.process.Limits;
import needledrop.media.process.MediaException;
import needledrop.media.process.Programs;

/**
 * The machine's ffmpeg: the only place that opens what strangers made.
 *
 * <p>Each call runs it as a process of its own, shut in and limited ({@link Guard}, {@link Limits},
 * {@link Allowed}). Whatever is wrong with a file comes out as a {@link MediaException}, within the
 * time limit. All methods may be called from many threads at once.
 */
public final class Ffmpeg {

  private final Machine machine;

  /**
   * Uses the programs in these folders, within these limits.
   *
   * @param path the folders to look for programs in, as in the environment variable PATH
   */
  public Ffmpeg(String path, Limits limits) {
    machine = new Machine(new Programs(path), limits);
  }

  public static Ffmpeg onThisMachine() {
    return new Ffmpeg(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), Limits.usual());
  }

  /** Looked at anew each time: it may be installed while we run. */
  public boolean present() {
    return machine.present();
  }

  public Health health() {
    return machine.health();
  }

  /** What to type on this machine to get ffmpeg. */
  public String howToInstall() {
    return machine.howToInstall();
  }

  public Probe probe(Path file) {
    return new Probing(machine, file).probe();
  }

  /** A digest that tells recordings apart whatever their tags, cover and file name say. */
  public String soundDigest(Path file) {
    return new Probing(machine, file).soundDigest();
  }

  /**
   * The whole sound of a file, from the file's time zero on; a late start is filled with silence.
   */
  public AudioBuffer sound(Path file, int rate) {
    return sound(file, rate, Progress.NONE);
  }

  public AudioBuffer sound(Path file, int rate, Progress progress) {
    Samples samples = new Samples();
    sound(file, rate, progress, samples);
    return new AudioBuffer(samples.all(), rate);
  }

  /** The same block by block, for sound that is too long to be held; a slow taker slows ffmpeg. */
  public void sound(Path file, int rate, Progress progress, AudioSink sink) {
    sound(Recording.ofFile(file), rate, progress, sink);
  }

  /** The sound of a recording, whose time zero is its beginning. */
  public void sound(Recording recording, int rate, Progress progress, AudioSink sink) {
    new Hearing(machine, recording, rate).into(sink, progress);
  }

  /** All frames of a file, scaled to this size whatever their shape. */
  public Frames frames(Path file, int width, int height) {
    return new Seeing(machine, file).frames(width, height, null);
  }

  public Frames frames(Path file, int width, int height, Span span) {
    return new Seeing(machine, file).frames(width, height, span);
  }

  /**
   * The picture at a moment, as JPEG.
   *
   * @param width in pixels, at most; nothing is enlarged, and the height follows the shape
   */
  public byte[] picture(Path file, double atSeconds, int width) {
    return new Seeing(machine, file).jpeg(atSeconds, width);
  }

  /**
   * Makes a smaller one of a still picture: upright, without a word of where and with what it was
   * taken.
   *
   * @param output ends in .webp, .jpg or .png
   * @param width in pixels; the height follows the picture's shape
   */
  public void image(Path file, Path output, int width) {
    encode(new ImageMaking(file).encoding(output, width), Progress.NONE);
  }

  /** Makes a file, which appears only once it is complete. */
  public void encode(Encoding encoding, Progress progress) {
    new Making(machine, encoding).run(progress);
  }
}
