package needledrop.media.tune;

/**
 * Synthesizes the notes of a generated song with sawtooth oscillators and a state-variable low-pass
 * filter (subtractive synthesis).
 *
 * <p>The oscillators reduce aliasing with PolyBLEP (Välimäki and Huovilainen, <i>Antialiasing
 * Oscillators in Subtractive Synthesis</i>, 2007). The filter uses trapezoidal integration
 * (Zavalishin, <i>The Art of VA Filter Design</i>, 2012).
 */
final class Synthesizer {

  private static final double RESONANCE = 0.9;
  private static final int CONTROL_INTERVAL_SAMPLES = 16;

  private final StereoMixer stereoMixer;
  private final double samplesPerSixteenth;

  /**
   * Plays into a mixer.
   *
   * @param samplesPerSixteenth length of a sixteenth note in samples
   */
  Synthesizer(StereoMixer stereoMixer, double samplesPerSixteenth) {
    this.stereoMixer = stereoMixer;
    this.samplesPerSixteenth = samplesPerSixteenth;
  }

  /**
   * Renders one note.
   *
   * @param origin index of the sample at which the song begins
   */
  void play(MusicNote musicNote, double origin) {
    SynthPatch synthPatch = musicNote.instrument().patch();
    int start = (int) Math.round(origin + musicNote.start() * samplesPerSixteenth);
    double heldSeconds = musicNote.length() * samplesPerSixteenth / stereoMixer.sampleRate();
    int length = (int) ((heldSeconds + synthPatch.release()) * stereoMixer.sampleRate());
    Voice voice = new Voice(musicNote, heldSeconds);
    for (int i = 0; i < length && start + i < stereoMixer.length(); i++) {
      if (i % CONTROL_INTERVAL_SAMPLES == 0) {
        voice.updateControls((double) i / stereoMixer.sampleRate());
      }
      voice.renderSample(start + i);
    }
  }

  /** The state of one note. */
  private final class Voice {

    private final MusicNote musicNote;
    private final SynthPatch synthPatch;
    private final double heldSeconds;
    private final double pan;
    private final double[] phase;
    private final double[] phaseStep;
    private double vibrato = 1;
    private double gain;
    private double gainStep;
    private double a1;
    private double a2;
    private double a3;
    private double state1;
    private double state2;

    Voice(MusicNote musicNote, double heldSeconds) {
      this.musicNote = musicNote;
      this.heldSeconds = heldSeconds;
      synthPatch = musicNote.instrument().patch();
      pan = musicNote.instrument().width() * ((musicNote.pitch() * 5 % 7) / 3.0 - 1);
      phase = new double[synthPatch.oscillators()];
      phaseStep = new double[synthPatch.oscillators()];
      for (int i = 0; i < phaseStep.length; i++) {
        double detune =
            phaseStep.length == 1
                ? 0
                : synthPatch.detune() * (2.0 * i / (phaseStep.length - 1) - 1);
        phaseStep[i] = musicNote.frequency() * (1 + detune) / stereoMixer.sampleRate();
        phase[i] = (musicNote.pitch() * 0.37 + musicNote.start() * 0.113 + i * 0.61) % 1;
      }
    }

    /** Updates level, filter and vibrato, which change slowly. */
    void updateControls(double time) {
      gainStep =
          (envelope(time + (double) CONTROL_INTERVAL_SAMPLES / stereoMixer.sampleRate())
                  - envelope(time))
              / CONTROL_INTERVAL_SAMPLES;
      gain = envelope(time);
      double open = Math.exp(-time / synthPatch.decay());
      double cutoff = synthPatch.cutoff() + musicNote.force() * synthPatch.sweep() * open;
      double g = Math.tan(Math.PI * Math.min(cutoff / stereoMixer.sampleRate(), 0.45));
      a1 = 1 / (1 + g * (g + RESONANCE));
      a2 = g * a1;
      a3 = g * a2;
      if (time > 0.18) {
        vibrato = 1 + synthPatch.vibrato() * Math.sin(2 * Math.PI * 5.6 * time);
      }
    }

    private double envelope(double time) {
      double attack = Math.min(1, time / synthPatch.attack());
      double settled =
          synthPatch.sustain()
              + (1 - synthPatch.sustain()) * Math.exp(-time / (synthPatch.decay() * 1.5));
      double release = Math.clamp(1 - (time - heldSeconds) / synthPatch.release(), 0, 1);
      return attack
          * settled
          * release
          * release
          * musicNote.force()
          * musicNote.instrument().level();
    }

    void renderSample(int index) {
      double wave = 0;
      for (int i = 0; i < phaseStep.length; i++) {
        double width = phaseStep[i] * vibrato;
        phase[i] += width;
        if (phase[i] >= 1) {
          phase[i] -= 1;
        }
        wave += sawtooth(phase[i], width);
      }
      Instrument instrument = musicNote.instrument();
      double value = filter(wave) * gain;
      stereoMixer.add(index, value, pan, instrument.reverb(), instrument.echo());
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

  private static double sawtooth(double phase, double width) {
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
