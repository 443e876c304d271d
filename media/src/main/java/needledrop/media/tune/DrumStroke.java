package needledrop.media.tune;

/**
 * One stroke on a drum in the score of a generated song: which drum, when and how hard.
 *
 * @param start in sixteenth notes from the beginning of the song
 * @param force velocity, 0 to 1
 */
record DrumStroke(Drum drum, double start, double force) {}
