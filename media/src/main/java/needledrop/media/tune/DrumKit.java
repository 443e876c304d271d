package needledrop.media.tune;

import java.util.SplittableRandom;

/** Plays drums: sines that fall, and noise that is cut off as it was in the eighties. */
final class DrumKit {

  private static final double GATE_SECONDS = 0.17;

  private final StereoMixer stereoMixer;
  private final double samplesPerSixteenth;
  private final SplittableRandom noise = new SplittableRandom(1985);

  /**
   * Plays onto a desk.
   *
   * @param sixteenth how many samples one lasts
   */
  DrumKit(StereoMixer stereoMixer, double sixteenth) {
    this.stereoMixer = stereoMixer;
    this.samplesPerSixteenth = sixteenth;
  }

  /**
   * Plays one stroke.
   *
   * @param origin the sample at which the tune begins
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

  /** A drum's sound at a time after the stroke, made of nothing or of hissing noise. */
  @FunctionalInterface
  private interface DrumSound {
    double at(double time, double hiss);
  }

  private void render(
      int start,
      DrumStroke drumStroke,
      double seconds,
      double side,
      double reverb,
      DrumSound drumSound) {
    int length = (int) (seconds * stereoMixer.sampleRate());
    double before = 0;
    for (int i = 0; i < length && start + i < stereoMixer.length(); i++) {
      double white = noise.nextDouble(-1, 1);
      double value =
          drumStroke.force()
              * drumSound.at((double) i / stereoMixer.sampleRate(), white - 0.85 * before);
      before = white;
      stereoMixer.add(start + i, value, side, reverb, 0);
    }
  }

  private double kick(double time, double hiss) {
    double swept = 46 * time + 150 * 0.028 * (1 - decay(time, 0.028));
    double body = Math.sin(2 * Math.PI * swept) * decay(time, 0.15);
    return 1.5 * body + 0.25 * hiss * decay(time, 0.003);
  }

  private double snare(double time, double hiss) {
    double skin = Math.sin(2 * Math.PI * (178 * time + 2.2 * (1 - decay(time, 0.02))));
    double gate = time < GATE_SECONDS ? 1 : decay(time - GATE_SECONDS, 0.012);
    double rattle = hiss * (0.55 * decay(time, 0.05) + 0.2) * gate;
    return 1.25 * (0.6 * skin * decay(time, 0.06) + rattle);
  }

  private double tom(double time, double hiss, double frequency) {
    double swept = frequency * time + frequency * 0.025 * (1 - decay(time, 0.05));
    return 0.8 * Math.sin(2 * Math.PI * swept) * decay(time, 0.14) + 0.1 * hiss * decay(time, 0.02);
  }

  private static double decay(double time, double constant) {
    return Math.exp(-time / constant);
  }
}
