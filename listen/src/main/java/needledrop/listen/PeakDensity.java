package needledrop.listen;

/**
 * How densely peaks are kept.
 *
 * <p>A song is heard alone, so a few sure peaks do. Footage holds voices and noise that take
 * places, so it keeps more and lower ones: the song's must be among them.
 */
enum PeakDensity {
  SONG(3, 0.7f, 6),
  FOOTAGE(2, 0.5f, 8);

  /** A peak is the highest point this many frames and bins around. */
  final int neighbourhood;

  /** How far, in nepers of power, a peak stands above its surroundings at least. */
  final float minHeight;

  /** How many peaks one cell of half a second and an eighth of the scale keeps at most. */
  final int maxPeaksPerCell;

  PeakDensity(int reach, float floor, int quota) {
    this.neighbourhood = reach;
    this.minHeight = floor;
    this.maxPeaksPerCell = quota;
  }
}
