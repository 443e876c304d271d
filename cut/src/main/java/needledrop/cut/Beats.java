package needledrop.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * The beats of a song, in seconds from its beginning, and those of them that begin a bar.
 *
 * @param bpm beats a minute; 0 where no beat was found
 */
public record Beats(double bpm, List<Double> beats, List<Double> downbeats) {
  /** Samples a second of the sound that beats are found in. */
  public static final int SAMPLE_RATE = Onsets.SAMPLE_RATE;

  /** Fewer beats than this may as well be chance. */
  private static final int MIN_BEATS = 4;

  /** Where nothing begins, the loudest moment is weaker than this sum over all bands. */
  private static final double MIN_ONSET_STRENGTH = .5;

  private static final Beats NONE = new Beats(0, List.of(), List.of());

  public Beats {
    beats = List.copyOf(beats);
    downbeats = List.copyOf(downbeats);
  }

  /**
   * Finds the beats of a sound.
   *
   * @param song at {@link #SAMPLE_RATE}
   */
  public static Beats of(AudioBuffer song) {
    if (song.sampleRate() != SAMPLE_RATE) {
      throw new IllegalArgumentException(
          "Beats are found at " + SAMPLE_RATE + " Hz, not " + song.sampleRate());
    }
    Onsets onsets = new Onsets();
    onsets.accept(song.samples());
    onsets.finish();
    return in(onsets);
  }

  /**
   * Finds the beats of a recording, whose sound is never held as a whole.
   *
   * @throws needledrop.media.process.MediaException where ffmpeg finds no sound in the file
   */
  public static Beats in(Ffmpeg ffmpeg, Recording song, Progress progress) {
    Onsets onsets = new Onsets();
    ffmpeg.decodeAudio(song, SAMPLE_RATE, progress.part(0, .9), onsets);
    onsets.finish();
    Beats beats = in(onsets);
    progress.report(1);
    return beats;
  }

  private static Beats in(Onsets onsets) {
    if (isSilent(onsets)) {
      return NONE;
    }
    float[] activation = BeatActivation.of(onsets);
    int[] moments = new BeatTracker(activation).beats();
    if (moments.length < MIN_BEATS) {
      return NONE;
    }
    DownbeatFinder.Meter meter = new DownbeatFinder(onsets, moments).meter();
    List<Double> beats = new ArrayList<>();
    List<Double> downbeats = new ArrayList<>();
    for (int beat = 0; beat < moments.length; beat++) {
      double seconds =
          strongestOnset(activation, moments[beat]) / (double) Onsets.FRAMES_PER_SECOND;
      beats.add(seconds);
      if (meter.startsBar(beat)) {
        downbeats.add(seconds);
      }
    }
    return new Beats(bpm(beats), beats, downbeats);
  }

  private static boolean isSilent(Onsets onsets) {
    for (int moment = 0; moment < onsets.frameCount(); moment++) {
      if (onsets.strength().at(moment) > MIN_ONSET_STRENGTH) {
        return false;
      }
    }
    return true;
  }

  /** The strongest onset near a beat: players are not as even as the model. */
  private static int strongestOnset(float[] activation, int beat) {
    int strongest = beat;
    int to = Math.min(activation.length - 1, beat + 4);
    for (int moment = Math.max(0, beat - 2); moment <= to; moment++) {
      strongest = activation[moment] > activation[strongest] ? moment : strongest;
    }
    return strongest;
  }

  /**
   * From the mean of those gaps that are near the middle one: a pause or a change weighs nothing.
   */
  private static double bpm(List<Double> beats) {
    double[] gaps = new double[beats.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = beats.get(i + 1) - beats.get(i);
    }
    Arrays.sort(gaps);
    double median = gaps[gaps.length / 2];
    return 60
        / Arrays.stream(gaps)
            .filter(gap -> Math.abs(gap - median) < .1 * median)
            .average()
            .orElse(median);
  }
}
