package needledrop.media.tune;

/**
 * Plays notes: sawtooth oscillators through a state-variable low-pass filter.
 *
 * <p>The sawtooth's corner is rounded by a polynomial (PolyBLEP: Välimäki and Huovilainen,
 * <i>Antialiasing Oscillators in Subtractive Synthesis</i>, 2007), so that it does not alias; the
 * filter is the trapezoidal one of Zavalishin, <i>The Art of VA Filter Design</i>, 2012.
 */
final class Synthesizer {

  private static final double RESONANCE = 0.9;
  private static final int CONTROL = 16;

  private final Mix mix;
  private final double sixteenth;

  /**
   * Plays onto a desk.
   *
   * @param sixteenth how many samples one lasts
   */
  Synthesizer(Mix mix, double sixteenth) {
    this.mix = mix;
    this.sixteenth = sixteenth;
  }

  /**
   * Plays one note.
   *
   * @param origin the sample at which the tune begins
   */
  void play(Note note, double origin) {
    Patch patch = note.instrument().patch();
    int start = (int) Math.round(origin + note.start() * sixteenth);
    double held = note.length() * sixteenth / mix.rate();
    int length = (int) ((held + patch.release()) * mix.rate());
    Voice voice = new Voice(note, held);
    for (int i = 0; i < length && start + i < mix.length(); i++) {
      if (i % CONTROL == 0) {
        voice.control((double) i / mix.rate());
      }
      voice.sound(start + i);
    }
  }

  /** One note while it sounds. */
  private final class Voice {

    private final Note note;
    private final Patch patch;
    private final double held;
    private final double side;
    private final double[] phase;
    private final double[] step;
    private double vibrato = 1;
    private double gain;
    private double gainStep;
    private double a1;
    private double a2;
    private double a3;
    private double state1;
    private double state2;

    Voice(Note note, double held) {
      this.note = note;
      this.held = held;
      patch = note.instrument().patch();
      side = note.instrument().width() * ((note.pitch() * 5 % 7) / 3.0 - 1);
      phase = new double[patch.oscillators()];
      step = new double[patch.oscillators()];
      for (int i = 0; i < step.length; i++) {
        double detune = step.length == 1 ? 0 : patch.detune() * (2.0 * i / (step.length - 1) - 1);
        step[i] = note.frequency() * (1 + detune) / mix.rate();
        phase[i] = (note.pitch() * 0.37 + note.start() * 0.113 + i * 0.61) % 1;
      }
    }

    /** What moves slowly: loudness, filter, vibrato. */
    void control(double time) {
      gainStep = (loudness(time + (double) CONTROL / mix.rate()) - loudness(time)) / CONTROL;
      gain = loudness(time);
      double open = Math.exp(-time / patch.decay());
      double cutoff = patch.cutoff() + note.force() * patch.sweep() * open;
      double g = Math.tan(Math.PI * Math.min(cutoff / mix.rate(), 0.45));
      a1 = 1 / (1 + g * (g + RESONANCE));
      a2 = g * a1;
      a3 = g * a2;
      if (time > 0.18) {
        vibrato = 1 + patch.vibrato() * Math.sin(2 * Math.PI * 5.6 * time);
      }
    }

    private double loudness(double time) {
      double attack = Math.min(1, time / patch.attack());
      double settled =
          patch.sustain() + (1 - patch.sustain()) * Math.exp(-time / (patch.decay() * 1.5));
      double release = Math.clamp(1 - (time - held) / patch.release(), 0, 1);
      return attack * settled * release * release * note.force() * note.instrument().level();
    }

    void sound(int at) {
      double wave = 0;
      for (int i = 0; i < step.length; i++) {
        double width = step[i] * vibrato;
        phase[i] += width;
        if (phase[i] >= 1) {
          phase[i] -= 1;
        }
        wave += saw(phase[i], width);
      }
      Instrument instrument = note.instrument();
      double value = filter(wave) * gain;
      mix.add(at, value, side, instrument.reverb(), instrument.echo());
      gain += gainStep;
    }

    private double filter(double input) {
      double v3 = input - state2;
      double v1 = a1 * state1 + a2 * v3;
      double v2 = state2 + a2 * state1 + a3 * v3;
      state1 = 2 * v1 - state1;
      state2 = 2 * v2 - state2;
      return v2;
    }
  }

  private static double saw(double phase, double width) {
    double naive = 2 * phase - 1;
    if (phase < width) {
      double t = phase / width;
      return naive - (t + t - t * t - 1);
    }
    if (phase > 1 - width) {
      double t = (phase - 1) / width;
      return naive - (t * t + t + t + 1);
    }
    return naive;
  }
}
