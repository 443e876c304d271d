package needledrop.media.tune;

/**
 * The settings of a synthesizer voice: detuned sawtooth oscillators and a low-pass filter that
 * opens with each note.
 *
 * @param oscillators number of oscillators
 * @param attack attack time in seconds
 * @param sustain level of a held note, 0 to 1
 * @param cutoff frequency of the filter at rest, in Hz
 * @param sweep how far each note raises the cutoff, in Hz
 * @param decay time constant of level and filter, in seconds
 * @param detune detuning of the outer oscillators, as a fraction of the frequency
 * @param release release time in seconds
 * @param vibrato depth of the vibrato, as a fraction of the frequency
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
