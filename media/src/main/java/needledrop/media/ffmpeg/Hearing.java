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
import needledrop.media.process.Command;
import needledrop.media.process.Ending;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Run;

/** Decodes a recording to mono. */
final class Hearing {

  private static final String UNREADABLE = "holds no sound that ffmpeg can read";
  private static final int BLOCK = 1 << 15;
  private static final double LONGEST_FACTOR = 10;
  private static final double SHORT_SECONDS = 600;

  /** Beside that of a second of 4K film. */
  private static final double WORK_OF_SOUND = 1.0 / 600;

  private final Machine machine;
  private final Path file;
  private final Recording recording;
  private final int rate;

  Hearing(Machine machine, Recording recording, int rate) {
    this.machine = machine;
    this.file = recording.file();
    this.recording = recording;
    this.rate = rate;
  }

  void into(AudioSink sink, Progress progress) {
    Probe probe = new Probing(machine, file).probe();
    if (probe.audio() == null) {
      throw MediaException.before(Blame.FILE, file, file.getFileName() + " has no sound");
    }
    double seconds = seconds(recording.length(probe.length()));
    double work = probe.seconds() * WORK_OF_SOUND;
    Command command = machine.reading("ffmpeg", file, work, decoding());
    try (Run run = machine.run(command)) {
      long heard = pour(run, sink, new Share(progress, seconds * rate), most(seconds));
      run.finish(UNREADABLE);
      if (heard == 0) {
        throw run.failure(UNREADABLE, new Ending(Blame.FILE, "its sound is empty"));
      }
    }
    progress.report(1);
  }

  /** A header may be wrong about the length, but not by any factor. */
  private long most(double stated) {
    double seconds = LONGEST_FACTOR * stated + SHORT_SECONDS;
    return (long) (Math.min(seconds, MediaBounds.LONGEST_SECONDS) * rate);
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }

  private static long pour(Run run, AudioSink sink, Share share, long most) {
    byte[] bytes = new byte[BLOCK * Float.BYTES];
    long heard = 0;
    int length;
    do {
      length = run.fill(bytes, share::again);
      float[] samples = samples(bytes, length);
      if (samples.length > 0) {
        sink.accept(samples);
      }
      heard += samples.length;
      if (heard > most) {
        throw run.failure(UNREADABLE, new Ending(Blame.FILE, "it goes on for longer than it says"));
      }
      share.of((double) heard);
    } while (length == bytes.length);
    return heard;
  }

  private static float[] samples(byte[] bytes, int length) {
    float[] samples = new float[length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
    return samples;
  }

  private List<String> decoding() {
    return Arguments.of(
        Allowed.everywhere(),
        List.of("-nostdin", "-vn", "-sn", "-dn"),
        limits(),
        Allowed.file(file),
        List.of("-map", "0:a:0", "-af", filter(), "-f", "f32le", "pipe:1"));
  }

  private List<String> limits() {
    Span span = recording.span();
    return span == null ? List.of() : List.of("-ss", time(span.start()), "-t", time(span.length()));
  }

  private static String time(Duration time) {
    return String.format(Locale.ROOT, "%.6f", seconds(time));
  }

  /** Sound that starts late or has holes keeps its time; two channels mix without growing loud. */
  private String filter() {
    return "aresample="
        + rate
        + ":async=1:first_pts=0:rematrix_maxval=1,aformat=sample_fmts=flt:channel_layouts=mono";
  }
}
