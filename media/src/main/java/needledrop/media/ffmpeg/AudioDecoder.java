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

/** Decodes a recording to mono. */
final class AudioDecoder {

  private static final String UNREADABLE = "holds no sound that ffmpeg can read";
  private static final int BLOCK_SAMPLES = 1 << 15;
  private static final double MAX_LENGTH_FACTOR = 10;
  private static final double LENGTH_TOLERANCE_SECONDS = 600;

  /** Beside that of a second of 4K film. */
  private static final double AUDIO_COST_FACTOR = 1.0 / 600;

  private final FfmpegLauncher launcher;
  private final Path file;
  private final Recording recording;
  private final int sampleRate;

  AudioDecoder(FfmpegLauncher ffmpegLauncher, Recording recording, int rate) {
    this.launcher = ffmpegLauncher;
    this.file = recording.file();
    this.recording = recording;
    this.sampleRate = rate;
  }

  void decodeTo(AudioSink sink, Progress progress) {
    Probe probe = new MediaProber(launcher, file).probe();
    if (probe.audio() == null) {
      throw MediaException.beforeRun(Origin.FILE, file, file.getFileName() + " has no sound");
    }
    double seconds = toSeconds(recording.length(probe.length()));
    double work = probe.seconds() * AUDIO_COST_FACTOR;
    FfmpegCommand ffmpegCommand = launcher.readCommand("ffmpeg", file, work, decodeArguments());
    try (RunningProcess runningProcess = launcher.run(ffmpegCommand)) {
      long heard =
          copyBlocks(
              runningProcess,
              sink,
              new ProgressReporter(progress, seconds * sampleRate),
              maxSamples(seconds));
      runningProcess.finish(UNREADABLE);
      if (heard == 0) {
        throw runningProcess.failure(UNREADABLE, new ExitReason(Origin.FILE, "its sound is empty"));
      }
    }
    progress.report(1);
  }

  /** A header may be wrong about the length, but not by any factor. */
  private long maxSamples(double stated) {
    double seconds = MAX_LENGTH_FACTOR * stated + LENGTH_TOLERANCE_SECONDS;
    return (long) (Math.min(seconds, MediaLimits.MAX_SECONDS) * sampleRate);
  }

  private static double toSeconds(Duration length) {
    return length.toNanos() / 1e9;
  }

  private static long copyBlocks(
      RunningProcess runningProcess, AudioSink sink, ProgressReporter progressReporter, long most) {
    byte[] bytes = new byte[BLOCK_SAMPLES * Float.BYTES];
    long heard = 0;
    int length;
    do {
      length = runningProcess.fill(bytes, progressReporter::repeatLast);
      float[] samples = toSamples(bytes, length);
      if (samples.length > 0) {
        sink.accept(samples);
      }
      heard += samples.length;
      if (heard > most) {
        throw runningProcess.failure(
            UNREADABLE, new ExitReason(Origin.FILE, "it goes on for longer than it says"));
      }
      progressReporter.update((double) heard);
    } while (length == bytes.length);
    return heard;
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

  /** Sound that starts late or has holes keeps its time; two channels mix without growing loud. */
  private String resampleFilter() {
    return "aresample="
        + sampleRate
        + ":async=1:first_pts=0:rematrix_maxval=1,aformat=sample_fmts=flt:channel_layouts=mono";
  }
}
