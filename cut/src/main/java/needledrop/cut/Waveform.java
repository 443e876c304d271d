package needledrop.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.media.AudioSink;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * The outline of a sound: the largest amplitude, 0 to 1, in each of many even stretches of it.
 *
 * <p>Written as JSON: {@code {"seconds": 61.44, "peaks": [0.12, …]}}.
 */
public final class Waveform implements AudioSink {
  private static final int SAMPLE_RATE = 8000;

  /** More than a player is wide. */
  private static final int MAX_PEAKS = 1200;

  private static final int BUCKET_SAMPLES = SAMPLE_RATE / 100;

  private final FloatList buckets = new FloatList();
  private float peak;
  private int samplesInBucket;
  private long sampleCount;

  private Waveform() {}

  /**
   * Draws the outline of a file's sound.
   *
   * @throws needledrop.media.process.MediaException where ffmpeg finds no sound in the file
   */
  public static void write(Ffmpeg ffmpeg, Path sound, Path json, Progress progress) {
    Waveform waveform = new Waveform();
    ffmpeg.decodeAudio(sound, SAMPLE_RATE, progress, waveform);
    try {
      Files.writeString(json, waveform.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(float[] block) {
    for (float sample : block) {
      peak = Math.max(peak, Math.abs(sample));
      if (++samplesInBucket == BUCKET_SAMPLES) {
        endBucket();
      }
    }
    sampleCount += block.length;
  }

  private void endBucket() {
    buckets.add(Math.min(1, peak));
    peak = 0;
    samplesInBucket = 0;
  }

  private String json() {
    if (samplesInBucket > 0) {
      endBucket();
    }
    int count = Math.min(MAX_PEAKS, buckets.length());
    String peaks =
        IntStream.range(0, count)
            .mapToObj(i -> String.format(Locale.ROOT, "%.3f", peak(i, count)))
            .collect(Collectors.joining(","));
    double seconds = (double) sampleCount / SAMPLE_RATE;
    return String.format(Locale.ROOT, "{\"seconds\":%.3f,\"peaks\":[%s]}%n", seconds, peaks);
  }

  private float peak(int i, int count) {
    int from = (int) ((long) i * buckets.length() / count);
    int to = (int) ((i + 1L) * buckets.length() / count);
    float largest = 0;
    for (int stretch = from; stretch < to; stretch++) {
      largest = Math.max(largest, buckets.at(stretch));
    }
    return largest;
  }
}
