package needledrop.media.tune;

import java.util.SplittableRandom;

/** Plays drums: sines that fall, and noise that is cut off as it was in the eighties. */
final class DrumKit {

  private static final double GATE = 0.17;

  private final Mix mix;
  private final double sixteenth;
  private final SplittableRandom noise = new SplittableRandom(1985);

  /**
   * Plays onto a desk.
   *
   * @param sixteenth how many samples one lasts
   */
  DrumKit(Mix mix, double sixteenth) {
    this.mix = mix;
    this.sixteenth = sixteenth;
  }

  /**
   * Plays one stroke.
   *
   * @param origin the sample at which the tune begins
   */
  void play(Hit hit, double origin) {
    int start = (int) Math.round(origin + hit.start() * sixteenth);
    switch (hit.drum()) {
      case KICK -> sound(start, hit, 0.45, 0, 0.02, this::kick);
      case SNARE -> sound(start, hit, 0.24, 0.05, 0.35, this::snare);
      case HAT ->
          sound(start, hit, 0.09, 0.3, 0.02, (time, hiss) -> 0.26 * hiss * fall(time, 0.022));
      case OPEN_HAT ->
          sound(start, hit, 0.4, 0.3, 0.05, (time, hiss) -> 0.2 * hiss * fall(time, 0.11));
      case HIGH_TOM -> sound(start, hit, 0.4, -0.4, 0.4, (time, hiss) -> tom(time, hiss, 165));
      case LOW_TOM -> sound(start, hit, 0.5, 0.4, 0.4, (time, hiss) -> tom(time, hiss, 105));
      case CRASH ->
          sound(start, hit, 2.4, -0.2, 0.25, (time, hiss) -> 0.24 * hiss * fall(time, 0.55));
    }
  }

  /** A drum's sound at a time after the stroke, made of nothing or of hissing noise. */
  @FunctionalInterface
  private interface Skin {
    double at(double time, double hiss);
  }

  private void sound(int start, Hit hit, double seconds, double side, double reverb, Skin skin) {
    int length = (int) (seconds * mix.rate());
    double before = 0;
    for (int i = 0; i < length && start + i < mix.length(); i++) {
      double white = noise.nextDouble(-1, 1);
      double value = hit.force() * skin.at((double) i / mix.rate(), white - 0.85 * before);
      before = white;
      mix.add(start + i, value, side, reverb, 0);
    }
  }

  private double kick(double time, double hiss) {
    double swept = 46 * time + 150 * 0.028 * (1 - fall(time, 0.028));
    double body = Math.sin(2 * Math.PI * swept) * fall(time, 0.15);
    return 1.5 * body + 0.25 * hiss * fall(time, 0.003);
  }

  private double snare(double time, double hiss) {
    double skin = Math.sin(2 * Math.PI * (178 * time + 2.2 * (1 - fall(time, 0.02))));
    double gate = time < GATE ? 1 : fall(time - GATE, 0.012);
    double rattle = hiss * (0.55 * fall(time, 0.05) + 0.2) * gate;
    return 1.25 * (0.6 * skin * fall(time, 0.06) + rattle);
  }

  private double tom(double time, double hiss, double frequency) {
    double swept = frequency * time + frequency * 0.025 * (1 - fall(time, 0.05));
    return 0.8 * Math.sin(2 * Math.PI * swept) * fall(time, 0.14) + 0.1 * hiss * fall(time, 0.02);
  }

  private static double fall(double time, double constant) {
    return Math.exp(-time / constant);
  }
}
