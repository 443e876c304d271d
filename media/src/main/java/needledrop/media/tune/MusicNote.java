package needledrop.media.tune;

/**
 * One note in the score of a generated song: instrument, start, length, pitch and loudness.
 *
 * @param start in sixteenth notes from the beginning of the song
 * @param length in sixteenth notes
 * @param pitch MIDI note number; 69 is A4, 440 Hz
 * @param force velocity, 0 to 1
 */
record MusicNote(Instrument instrument, double start, double length, int pitch, double force) {

  /** Returns the frequency in Hz, in equal temperament. */
  double frequency() {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }
}
