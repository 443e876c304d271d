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
 * Computes the waveform of audio: the peak amplitude, from 0 to 1, of each of up to {@value
 * #MAX_PEAKS} equal intervals.
 *
 * <p>It is written as JSON: {@code {"seconds": 61.44, "peaks": [0.12, …]}}.
 */
public final class Waveform implements AudioSink {
  private static final int SAMPLE_RATE = 8000;

  /** The maximum number of peaks; more than the width of a player in pixels. */
  private static final int MAX_PEAKS = 1200;

  /** Peaks are collected for each 10 ms first. */
  private static final int BUCKET_SAMPLES = SAMPLE_RATE / 100;

  private final FloatList buckets = new FloatList();
  private float peak;
  private int samplesInBucket;
  private long sampleCount;

  private Waveform() {}

  /**
   * Writes the waveform of a file as JSON.
   *
   * @throws needledrop.media.process.MediaException if the file has no audio that can be decoded
   */
  public static void write(Ffmpeg ffmpeg, Path audioFile, Path json, Progress progress) {
    Waveform waveform = new Waveform();
    ffmpeg.decodeAudio(audioFile, SAMPLE_RATE, progress, waveform);
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
    float maximum = 0;
    for (int bucket = from; bucket < to; bucket++) {
      maximum = Math.max(maximum, buckets.at(bucket));
    }
    return maximum;
  }
}
