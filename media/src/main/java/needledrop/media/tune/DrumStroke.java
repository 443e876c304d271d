package needledrop.media.tune;

/**
 * One stroke on a drum.
 *
 * @param start in sixteenths from the beginning
 * @param force 0 to 1
 */
record DrumStroke(Drum drum, double start, double force) {}
