package needledrop.media.tune;

/**
 * An instrument of a generated song: a synthesizer patch, and its settings in the mix.
 *
 * @param level volume, 0 to 1
 * @param width stereo width, 0 to 1: how far notes are panned
 * @param reverb share that is sent to the reverb, 0 to 1
 * @param echo share that is sent to the echo, 0 to 1
 */
record Instrument(SynthPatch patch, double level, double width, double reverb, double echo) {

  static final Instrument BASS =
      new Instrument(
          new SynthPatch(2, 0.003, 0.35, 260, 1500, 0.10, 0.004, 0.05, 0), 0.36, 0, 0, 0);
  static final Instrument PAD =
      new Instrument(new SynthPatch(3, 0.3, 1, 900, 700, 0.8, 0.009, 0.5, 0), 0.08, 0.5, 0.5, 0.1);
  static final Instrument STAB =
      new Instrument(
          new SynthPatch(3, 0.006, 0.6, 900, 3800, 0.18, 0.007, 0.12, 0), 0.11, 0.35, 0.35, 0.15);
  static final Instrument ARPEGGIO =
      new Instrument(
          new SynthPatch(1, 0.002, 0, 700, 3200, 0.11, 0, 0.08, 0), 0.22, 0.6, 0.3, 0.45);
  static final Instrument LEAD =
      new Instrument(
          new SynthPatch(2, 0.012, 0.8, 1800, 2600, 0.25, 0.006, 0.10, 0.004),
          0.27,
          0.1,
          0.35,
          0.4);
}
