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
  private static final int RATE = 8000;

  /** More than a player is wide. */
  private static final int MOST = 1200;

  private static final int STRETCH = RATE / 100;

  private final Numbers stretches = new Numbers();
  private float peak;
  private int inStretch;
  private long samples;

  private Waveform() {}

  /**
   * Draws the outline of a file's sound.
   *
   * @throws needledrop.media.process.MediaException where ffmpeg finds no sound in the file
   */
  public static void draw(Ffmpeg ffmpeg, Path sound, Path json, Progress progress) {
    Waveform waveform = new Waveform();
    ffmpeg.decodeAudio(sound, RATE, progress, waveform);
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
      if (++inStretch == STRETCH) {
        endStretch();
      }
    }
    samples += block.length;
  }

  private void endStretch() {
    stretches.add(Math.min(1, peak));
    peak = 0;
    inStretch = 0;
  }

  private String json() {
    if (inStretch > 0) {
      endStretch();
    }
    int count = Math.min(MOST, stretches.length());
    String peaks =
        IntStream.range(0, count)
            .mapToObj(i -> String.format(Locale.ROOT, "%.3f", peak(i, count)))
            .collect(Collectors.joining(","));
    double seconds = (double) samples / RATE;
    return String.format(Locale.ROOT, "{\"seconds\":%.3f,\"peaks\":[%s]}%n", seconds, peaks);
  }

  private float peak(int i, int count) {
    int from = (int) ((long) i * stretches.length() / count);
    int to = (int) ((i + 1L) * stretches.length() / count);
    float largest = 0;
    for (int stretch = from; stretch < to; stretch++) {
      largest = Math.max(largest, stretches.at(stretch));
    }
    return largest;
  }
}
