package needledrop.media.tune;

import java.util.SplittableRandom;

/**
 * Synthesizes drums from sine waves with falling pitch and filtered noise, with the gated reverb
 * sound of the 1980s.
 */
final class DrumKit {

  /** Length of the snare before it is cut off. */
  private static final double GATE_SECONDS = 0.17;

  private final StereoMixer stereoMixer;
  private final double samplesPerSixteenth;
  private final SplittableRandom noise = new SplittableRandom(1985);

  /**
   * Plays into a mixer.
   *
   * @param samplesPerSixteenth length of a sixteenth note in samples
   */
  DrumKit(StereoMixer stereoMixer, double samplesPerSixteenth) {
    this.stereoMixer = stereoMixer;
    this.samplesPerSixteenth = samplesPerSixteenth;
  }

  /**
   * Renders one stroke.
   *
   * @param origin index of the sample at which the song begins
   */
  void play(DrumStroke drumStroke, double origin) {
    int start = (int) Math.round(origin + drumStroke.start() * samplesPerSixteenth);
    switch (drumStroke.drum()) {
      case KICK -> render(start, drumStroke, 0.45, 0, 0.02, this::kick);
      case SNARE -> render(start, drumStroke, 0.24, 0.05, 0.35, this::snare);
      case HAT ->
          render(
              start, drumStroke, 0.09, 0.3, 0.02, (time, hiss) -> 0.26 * hiss * decay(time, 0.022));
      case OPEN_HAT ->
          render(start, drumStroke, 0.4, 0.3, 0.05, (time, hiss) -> 0.2 * hiss * decay(time, 0.11));
      case HIGH_TOM ->
          render(start, drumStroke, 0.4, -0.4, 0.4, (time, hiss) -> tom(time, hiss, 165));
      case LOW_TOM ->
          render(start, drumStroke, 0.5, 0.4, 0.4, (time, hiss) -> tom(time, hiss, 105));
      case CRASH ->
          render(
              start, drumStroke, 2.4, -0.2, 0.25, (time, hiss) -> 0.24 * hiss * decay(time, 0.55));
    }
  }

  /**
   * The sound of a drum: amplitude as a function of the time since the stroke and of a sample of
   * noise.
   */
  @FunctionalInterface
  private interface DrumSound {
    double at(double time, double hiss);
  }

  private void render(
      int start,
      DrumStroke drumStroke,
      double seconds,
      double pan,
      double reverb,
      DrumSound drumSound) {
    int length = (int) (seconds * stereoMixer.sampleRate());
    double previous = 0;
    for (int i = 0; i < length && start + i < stereoMixer.length(); i++) {
      double white = noise.nextDouble(-1, 1);
      double value =
          drumStroke.force()
              * drumSound.at((double) i / stereoMixer.sampleRate(), white - 0.85 * previous);
      previous = white;
      stereoMixer.add(start + i, value, pan, reverb, 0);
    }
  }

  private double kick(double time, double hiss) {
    double phase = 46 * time + 150 * 0.028 * (1 - decay(time, 0.028));
    double body = Math.sin(2 * Math.PI * phase) * decay(time, 0.15);
    return 1.5 * body + 0.25 * hiss * decay(time, 0.003);
  }

  private double snare(double time, double hiss) {
    double membrane = Math.sin(2 * Math.PI * (178 * time + 2.2 * (1 - decay(time, 0.02))));
    double gate = time < GATE_SECONDS ? 1 : decay(time - GATE_SECONDS, 0.012);
    double rattle = hiss * (0.55 * decay(time, 0.05) + 0.2) * gate;
    return 1.25 * (0.6 * membrane * decay(time, 0.06) + rattle);
  }

  private double tom(double time, double hiss, double frequency) {
    double phase = frequency * time + frequency * 0.025 * (1 - decay(time, 0.05));
    return 0.8 * Math.sin(2 * Math.PI * phase) * decay(time, 0.14) + 0.1 * hiss * decay(time, 0.02);
  }

  private static double decay(double time, double constant) {
    return Math.exp(-time / constant);
  }
}
