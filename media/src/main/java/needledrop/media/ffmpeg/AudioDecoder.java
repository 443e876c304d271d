package needledrop.media.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import needledrop.media.AudioSink;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.Span;
import needledrop.media.process.ExitReason;
import needledrop.media.process.FfmpegCommand;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.media.process.RunningProcess;

/** Decodes the audio of a recording to mono PCM samples. */
final class AudioDecoder {

  private static final String UNREADABLE = "holds no sound that ffmpeg can read";
  private static final int BLOCK_SAMPLES = 1 << 15;

  /** Audio may be longer than its header states by this factor, plus the tolerance below. */
  private static final double MAX_LENGTH_FACTOR = 10;

  private static final double LENGTH_TOLERANCE_SECONDS = 600;

  /** The CPU time of decoding a second of audio, relative to a second of 4K video. */
  private static final double AUDIO_COST_FACTOR = 1.0 / 600;

  private final FfmpegLauncher launcher;
  private final Path file;
  private final Recording recording;
  private final Probe probe;
  private final int sampleRate;

  AudioDecoder(FfmpegLauncher launcher, Recording recording, Probe probe, int rate) {
    this.launcher = launcher;
    this.file = recording.file();
    this.recording = recording;
    this.probe = probe;
    this.sampleRate = rate;
  }

  /**
   * Decodes all audio, block by block.
   *
   * @throws MediaException if the file has no audio or cannot be decoded
   */
  void decodeTo(AudioSink sink, Progress progress) {
    if (probe.audio() == null) {
      throw MediaException.beforeRun(Origin.FILE, file, file.getFileName() + " has no sound");
    }
    double seconds = toSeconds(recording.length(probe.length()));
    double cpuCost = probe.seconds() * AUDIO_COST_FACTOR;
    FfmpegCommand ffmpegCommand = launcher.readCommand("ffmpeg", file, cpuCost, decodeArguments());
    try (RunningProcess runningProcess = launcher.run(ffmpegCommand)) {
      long sampleCount =
          copyBlocks(
              runningProcess,
              sink,
              new ProgressReporter(progress, seconds * sampleRate),
              maxSamples(seconds));
      runningProcess.finish(UNREADABLE);
      if (sampleCount == 0) {
        throw runningProcess.failure(UNREADABLE, new ExitReason(Origin.FILE, "its sound is empty"));
      }
    }
    progress.report(1);
  }

  /**
   * Returns the most samples to accept: the header may state a wrong length, but only within
   * limits.
   */
  private long maxSamples(double statedSeconds) {
    double seconds = MAX_LENGTH_FACTOR * statedSeconds + LENGTH_TOLERANCE_SECONDS;
    return (long) (Math.min(seconds, MediaLimits.MAX_SECONDS) * sampleRate);
  }

  private static double toSeconds(Duration length) {
    return length.toNanos() / 1e9;
  }

  private static long copyBlocks(
      RunningProcess runningProcess,
      AudioSink sink,
      ProgressReporter progressReporter,
      long maxSamples) {
    byte[] bytes = new byte[BLOCK_SAMPLES * Float.BYTES];
    long sampleCount = 0;
    int length;
    do {
      length = runningProcess.fill(bytes, progressReporter::repeatLast);
      float[] samples = toSamples(bytes, length);
      if (samples.length > 0) {
        sink.accept(samples);
      }
      sampleCount += samples.length;
      if (sampleCount > maxSamples) {
        throw runningProcess.failure(
            UNREADABLE, new ExitReason(Origin.FILE, "it goes on for longer than it says"));
      }
      progressReporter.update((double) sampleCount);
    } while (length == bytes.length);
    return sampleCount;
  }

  private static float[] toSamples(byte[] bytes, int length) {
    float[] samples = new float[length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
    return samples;
  }

  private List<String> decodeArguments() {
    return Arguments.of(
        FormatAllowlist.globalArguments(),
        List.of("-nostdin", "-vn", "-sn", "-dn"),
        seekArguments(),
        FormatAllowlist.fileArguments(file),
        List.of("-map", "0:a:0", "-af", resampleFilter(), "-f", "f32le", "pipe:1"));
  }

  private List<String> seekArguments() {
    Span span = recording.span();
    return span == null
        ? List.of()
        : List.of("-ss", formatSeconds(span.start()), "-t", formatSeconds(span.length()));
  }

  private static String formatSeconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", toSeconds(time));
  }

  /**
   * Resamples and mixes to mono. Late starts and gaps are filled with silence, and the mix is not
   * louder than the channels.
   */
  private String resampleFilter() {
    return "aresample="
        + sampleRate
        + ":async=1:first_pts=0:rematrix_maxval=1,aformat=sample_fmts=flt:channel_layouts=mono";
  }
}
