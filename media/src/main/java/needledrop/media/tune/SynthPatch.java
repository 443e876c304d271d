package needledrop.media.tune;

/**
 * How an instrument's tone is made: sawtooth oscillators through a low-pass filter that opens with
 * each note.
 *
 * @param oscillators how many, detuned against each other
 * @param attack seconds
 * @param sustain level that a held note settles on, 0 to 1
 * @param cutoff of the filter at rest, Hz
 * @param sweep how far each note opens it, Hz
 * @param decay seconds that loudness and filter take to settle
 * @param detune the outer oscillators' share of the frequency
 * @param release seconds
 * @param vibrato share of the frequency that a held note trembles by
 */
record SynthPatch(
    int oscillators,
    double attack,
    double sustain,
    double cutoff,
    double sweep,
    double decay,
    double detune,
    double release,
    double vibrato) {}
