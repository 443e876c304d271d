package needledrop.media.tune;

/**
 * One drum stroke of a score.
 *
 * @param start in sixteenth notes from the beginning of the song
 * @param force velocity, 0 to 1
 */
record DrumStroke(Drum drum, double start, double force) {}
