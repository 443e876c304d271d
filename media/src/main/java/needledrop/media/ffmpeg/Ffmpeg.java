package needledrop.media.ffmpeg;

import java.nio.file.Path;
import needledrop.media.AudioBuffer;
import needledrop.media.AudioSink;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.Span;
import needledrop.media.process.InstalledPrograms;
import needledrop.media.process.MediaException;
import needledrop.media.process.ProcessLimits;
import needledrop.media.process.Sandbox;

/**
 * The machine's ffmpeg: the only place that opens what strangers made.
 *
 * <p>Each call runs it as a process of its own, shut in and limited ({@link Sandbox}, {@link
 * ProcessLimits}, {@link FormatAllowlist}). Whatever is wrong with a file comes out as a {@link
 * MediaException}, within the time limit. All methods may be called from many threads at once.
 */
public final class Ffmpeg {

  private final FfmpegLauncher launcher;

  /**
   * Uses the programs in these folders, within these limits.
   *
   * @param path the folders to look for programs in, as in the environment variable PATH
   */
  public Ffmpeg(String path, ProcessLimits processLimits) {
    launcher = new FfmpegLauncher(new InstalledPrograms(path), processLimits);
  }

  public static Ffmpeg fromEnvironment() {
    return new Ffmpeg(
        System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), ProcessLimits.defaults());
  }

  /** Looked at anew each time: it may be installed while we run. */
  public boolean isInstalled() {
    return launcher.isInstalled();
  }

  public FfmpegCapabilities capabilities() {
    return launcher.capabilities();
  }

  /** What to type on this machine to get ffmpeg. */
  public String installCommand() {
    return launcher.installCommand();
  }

  public Probe probe(Path file) {
    return new MediaProber(launcher, file).probe();
  }

  /** A digest that tells recordings apart whatever their tags, cover and file name say. */
  public String audioDigest(Path file) {
    return new MediaProber(launcher, file).audioDigest();
  }

  /**
   * The whole sound of a file, from the file's time zero on; a late start is filled with silence.
   */
  public AudioBuffer decodeAudio(Path file, int rate) {
    return decodeAudio(file, rate, Progress.NONE);
  }

  public AudioBuffer decodeAudio(Path file, int rate, Progress progress) {
    SampleCollector sampleCollector = new SampleCollector();
    decodeAudio(file, rate, progress, sampleCollector);
    return new AudioBuffer(sampleCollector.toArray(), rate);
  }

  /** The same block by block, for sound that is too long to be held; a slow taker slows ffmpeg. */
  public void decodeAudio(Path file, int rate, Progress progress, AudioSink sink) {
    decodeAudio(Recording.ofFile(file), rate, progress, sink);
  }

  /** The sound of a recording, whose time zero is its beginning. */
  public void decodeAudio(Recording recording, int rate, Progress progress, AudioSink sink) {
    new AudioDecoder(launcher, recording, rate).decodeTo(sink, progress);
  }

  /** All frames of a file, scaled to this size whatever their shape. */
  public FrameReader openFrames(Path file, int width, int height) {
    return new FrameDecoder(launcher, file).openFrames(width, height, null);
  }

  public FrameReader openFrames(Path file, int width, int height, Span span) {
    return new FrameDecoder(launcher, file).openFrames(width, height, span);
  }

  /**
   * The picture at a moment, as JPEG.
   *
   * @param width in pixels, at most; nothing is enlarged, and the height follows the shape
   */
  public byte[] frameAsJpeg(Path file, double atSeconds, int width) {
    return new FrameDecoder(launcher, file).frameAsJpeg(atSeconds, width);
  }

  /**
   * Makes a smaller one of a still picture: upright, without a word of where and with what it was
   * taken.
   *
   * @param output ends in .webp, .jpg or .png
   * @param width in pixels; the height follows the picture's shape
   */
  public void resizeImage(Path file, Path output, int width) {
    encode(new ImageResizer(file).encodeRequest(output, width), Progress.NONE);
  }

  /** Makes a file, which appears only once it is complete. */
  public void encode(EncodeRequest encodeRequest, Progress progress) {
    new EncodeRun(launcher, encodeRequest).run(progress);
  }
}
