package needledrop.media.tune;

/**
 * One note.
 *
 * @param start in sixteenths from the beginning
 * @param length in sixteenths
 * @param pitch as a MIDI key; 69 is the a of 440 Hz
 * @param force 0 to 1
 */
record MusicNote(Instrument instrument, double start, double length, int pitch, double force) {

  double frequency() {
    return 440 * Math.pow(2, (pitch - 69) / 12.0);
  }
}
