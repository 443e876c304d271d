package needledrop.listen;

/**
 * How many spectral peaks the fingerprint of a recording keeps: few for a song, more for footage.
 *
 * <p>A song is analysed alone, so that a few strong peaks suffice. Footage contains voices and
 * noise, so that more and weaker peaks are kept, to include those of the songs.
 */
enum PeakDensity {
  SONG(3, 0.7f, 6),
  FOOTAGE(2, 0.5f, 8);

  /** A peak is the maximum within this many frames and bins in each direction. */
  final int neighbourhood;

  /** The minimum height of a peak above its surroundings, in nepers of power. */
  final float minHeight;

  /** The maximum number of peaks per cell of half a second and one eighth of the pitch range. */
  final int maxPeaksPerCell;

  PeakDensity(int neighbourhood, float minHeight, int maxPeaksPerCell) {
    this.neighbourhood = neighbourhood;
    this.minHeight = minHeight;
    this.maxPeaksPerCell = maxPeaksPerCell;
  }
}
