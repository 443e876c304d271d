package needledrop.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * Detects the beats of a song from its audio, and holds the tempo and the times of beats and
 * downbeats.
 *
 * @param bpm tempo in beats per minute; 0 if no beats were found
 * @param beats times in seconds from the beginning of the song, ascending
 * @param downbeats those of the beats that start a bar
 */
public record Beats(double bpm, List<Double> beats, List<Double> downbeats) {
  /** The sample rate of the analysed audio, in Hz. */
  public static final int SAMPLE_RATE = Onsets.SAMPLE_RATE;

  /** Fewer beats than this are taken for chance. */
  private static final int MIN_BEATS = 4;

  /** Audio has no onsets if the onset strength never exceeds this; see {@link Onsets#strength}. */
  private static final double MIN_ONSET_STRENGTH = .5;

  private static final Beats NONE = new Beats(0, List.of(), List.of());

  public Beats {
    beats = List.copyOf(beats);
    downbeats = List.copyOf(downbeats);
  }

  /**
   * Returns the beats of a song: SuperFlux onsets ({@link Onsets}), then a hidden Markov model
   * ({@link BeatTracker}), then the meter ({@link DownbeatFinder}).
   *
   * @param song mono audio at {@link #SAMPLE_RATE}
   * @throws IllegalArgumentException if the sample rate is another one
   */
  public static Beats of(AudioBuffer song) {
    if (song.sampleRate() != SAMPLE_RATE) {
      throw new IllegalArgumentException(
          "Beats are found at " + SAMPLE_RATE + " Hz, not " + song.sampleRate());
    }
    Onsets onsets = new Onsets();
    onsets.accept(song.samples());
    onsets.finish();
    return detect(onsets);
  }

  /**
   * Decodes a recording and returns its beats; the audio is not kept in memory.
   *
   * @throws needledrop.media.process.MediaException if the file has no audio that can be decoded
   */
  public static Beats detect(Ffmpeg ffmpeg, Recording song, Progress progress) {
    Onsets onsets = new Onsets();
    ffmpeg.decodeAudio(song, SAMPLE_RATE, progress.part(0, .9), onsets);
    onsets.finish();
    Beats beats = detect(onsets);
    progress.report(1);
    return beats;
  }

  private static Beats detect(Onsets onsets) {
    if (isSilent(onsets)) {
      return NONE;
    }
    float[] activation = BeatActivation.of(onsets);
    int[] beatFrames = new BeatTracker(activation).beats();
    if (beatFrames.length < MIN_BEATS) {
      return NONE;
    }
    DownbeatFinder.Meter meter = new DownbeatFinder(onsets, beatFrames).meter();
    List<Double> beats = new ArrayList<>();
    List<Double> downbeats = new ArrayList<>();
    for (int beat = 0; beat < beatFrames.length; beat++) {
      double seconds =
          strongestOnset(activation, beatFrames[beat]) / (double) Onsets.FRAMES_PER_SECOND;
      beats.add(seconds);
      if (meter.startsBar(beat)) {
        downbeats.add(seconds);
      }
    }
    return new Beats(bpm(beats), beats, downbeats);
  }

  private static boolean isSilent(Onsets onsets) {
    for (int frame = 0; frame < onsets.frameCount(); frame++) {
      if (onsets.strength().at(frame) > MIN_ONSET_STRENGTH) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the frame of the strongest onset near a beat, because musicians deviate from the model.
   */
  private static int strongestOnset(float[] activation, int beat) {
    int strongest = beat;
    int to = Math.min(activation.length - 1, beat + 4);
    for (int frame = Math.max(0, beat - 2); frame <= to; frame++) {
      strongest = activation[frame] > activation[strongest] ? frame : strongest;
    }
    return strongest;
  }

  /**
   * Returns the tempo from the mean of the intervals that are within 10 % of their median, so that
   * pauses do not count.
   */
  private static double bpm(List<Double> beats) {
    double[] intervals = new double[beats.size() - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = beats.get(i + 1) - beats.get(i);
    }
    Arrays.sort(intervals);
    double median = intervals[intervals.length / 2];
    return 60
        / Arrays.stream(intervals)
            .filter(interval -> Math.abs(interval - median) < .1 * median)
            .average()
            .orElse(median);
  }
}
