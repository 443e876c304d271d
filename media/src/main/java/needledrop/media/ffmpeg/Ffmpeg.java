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
 * Probes, decodes and encodes media files with the installed ffmpeg. No other code opens untrusted
 * media files.
 *
 * <p>Each call runs a separate process in a sandbox with resource limits ({@link Sandbox}, {@link
 * ProcessLimits}, {@link FormatAllowlist}). All methods throw a {@link MediaException} if a file
 * cannot be processed within the limits. This class is thread-safe.
 */
public final class Ffmpeg {

  private final FfmpegLauncher launcher;
  private final ProbeCache probes;

  /**
   * Uses the programs in these folders, with these limits.
   *
   * @param path the folders to search, in the format of the environment variable PATH
   */
  public Ffmpeg(String path, ProcessLimits processLimits) {
    launcher = new FfmpegLauncher(new InstalledPrograms(path), processLimits);
    probes = new ProbeCache(launcher);
  }

  /** Uses the programs in the PATH of this process, with the default limits. */
  public static Ffmpeg fromEnvironment() {
    return new Ffmpeg(
        System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), ProcessLimits.defaults());
  }

  /**
   * Returns whether ffmpeg and ffprobe are installed now; not cached, because they may be installed
   * while the program runs.
   */
  public boolean isInstalled() {
    return launcher.isInstalled();
  }

  /** Returns the version and features of the installed ffmpeg; empty ones if there is none. */
  public FfmpegCapabilities capabilities() {
    return launcher.capabilities();
  }

  /** Returns the shell command that installs ffmpeg on this machine. */
  public String installCommand() {
    return launcher.installCommand();
  }

  /**
   * Returns the length, streams and tags of a file.
   *
   * @throws MediaException if the file is not media or exceeds {@link MediaLimits}
   */
  public Probe probe(Path file) {
    return probes.probe(file);
  }

  /**
   * Returns the SHA-256 digest, in hex, of the encoded audio of a file. It does not depend on tags,
   * cover image or file name.
   */
  public String audioDigest(Path file) {
    return new MediaProber(launcher, file).audioDigest();
  }

  /**
   * Decodes all audio of a file to mono. Sample 0 is at time 0 of the file; a late start is filled
   * with silence.
   *
   * @param rate samples per second of the result, in Hz
   */
  public AudioBuffer decodeAudio(Path file, int rate) {
    return decodeAudio(file, rate, Progress.NONE);
  }

  /** Does the same and reports progress. */
  public AudioBuffer decodeAudio(Path file, int rate, Progress progress) {
    SampleCollector sampleCollector = new SampleCollector();
    decodeAudio(file, rate, progress, sampleCollector);
    return new AudioBuffer(sampleCollector.toArray(), rate);
  }

  /**
   * Does the same block by block, for audio that does not fit into memory; ffmpeg waits for a slow
   * sink.
   */
  public void decodeAudio(Path file, int rate, Progress progress, AudioSink sink) {
    decodeAudio(Recording.ofFile(file), rate, progress, sink);
  }

  /**
   * Decodes the audio of a recording block by block; sample 0 is at the beginning of the recording.
   */
  public void decodeAudio(Recording recording, int rate, Progress progress, AudioSink sink) {
    new AudioDecoder(launcher, recording, probe(recording.file()), rate).decodeTo(sink, progress);
  }

  /**
   * Opens all frames of a file, scaled to exactly this size whatever their aspect ratio.
   *
   * @param width in pixels
   * @param height in pixels
   */
  public FrameReader openFrames(Path file, int width, int height) {
    return new FrameDecoder(launcher, file, probe(file)).openFrames(width, height, null);
  }

  /** Opens the frames of one span of a file, scaled to exactly this size. */
  public FrameReader openFrames(Path file, int width, int height, Span span) {
    return new FrameDecoder(launcher, file, probe(file)).openFrames(width, height, span);
  }

  /**
   * Returns the frame at a time as JPEG.
   *
   * @param atSeconds time in the file; times after the end return the last frame
   * @param width maximum width in pixels; frames are never enlarged and keep their aspect ratio
   */
  public byte[] frameAsJpeg(Path file, double atSeconds, int width) {
    return new FrameDecoder(launcher, file, probe(file)).frameAsJpeg(atSeconds, width);
  }

  /**
   * Resizes a still image, applies its orientation and removes its metadata, such as place and
   * camera.
   *
   * @param output ends in .webp, .jpg or .png
   * @param width in pixels; the height follows from the aspect ratio
   */
  public void resizeImage(Path file, Path output, int width) {
    encode(new ImageResizer(file).encodeRequest(output, width), Progress.NONE);
  }

  /** Encodes a file, which is created only when complete. */
  public void encode(EncodeRequest encodeRequest, Progress progress) {
    new EncodeRun(launcher, encodeRequest).run(progress);
  }
}
