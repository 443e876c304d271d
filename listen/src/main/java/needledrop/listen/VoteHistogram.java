package needledrop.listen;

import java.util.Arrays;

/**
 * Counts, for one block of footage, how many spectral peaks vote for each position in the songs of
 * a shard at which the block may begin.
 *
 * <p>A place (histogram bin) is four frames wide. Each peak of the footage has at most one vote per
 * place, however many of its landmarks match, so that a loud sustained tone does not dominate.
 */
final class VoteHistogram {
  /** The binary logarithm of the width of a place in frames. */
  private static final int PLACE_SHIFT = 2;

  /** Places start this many frames before the first song, because a block may begin before it. */
  private static final int ORIGIN_FRAMES = Shard.GAP_FRAMES;

  /**
   * The lower bits contain the votes of a place, the upper ones its last voter; packed to save
   * memory.
   */
  private static final int VOTER_SHIFT = 16;

  private static final int VOTES_MASK = (1 << VOTER_SHIFT) - 1;

  private final int[] packedVotes;
  private int[] places = new int[1024];
  private int placeCount;

  VoteHistogram(int shardFrames) {
    packedVotes = new int[((shardFrames + 2 * ORIGIN_FRAMES) >> PLACE_SHIFT) + 2];
  }

  /**
   * Adds a vote, unless this voter has just voted for the same place.
   *
   * @param voter number of the peak, 1 to 65,535; a block has far fewer peaks
   * @param frame position in the shard; ignored if out of range
   */
  void vote(int voter, int frame) {
    int place = (frame + ORIGIN_FRAMES) >> PLACE_SHIFT;
    if (place < 0 || place >= packedVotes.length) return;
    int packed = packedVotes[place];
    if (packed >>> VOTER_SHIFT == voter) return;
    packedVotes[place] = (voter << VOTER_SHIFT) | ((packed & VOTES_MASK) + 1);
    if (packed == 0) addPlace(place);
  }

  /** Returns the number of places with votes. */
  int placeCount() {
    return placeCount;
  }

  /** Returns the place with this index among those with votes. */
  int placeAt(int index) {
    return places[index];
  }

  /**
   * Returns the votes of a place and the next one, because the position may be at their boundary.
   */
  int votesAround(int place) {
    return votesAt(place) + votesAt(place + 1);
  }

  /** Returns the votes of a place; 0 if it is out of range. */
  int votesAt(int place) {
    return place >= 0 && place < packedVotes.length ? packedVotes[place] & VOTES_MASK : 0;
  }

  /** Removes all votes. */
  void clear() {
    for (int i = 0; i < placeCount; i++) packedVotes[places[i]] = 0;
    placeCount = 0;
  }

  /** Returns the first frame of a place. */
  static int frameOf(int place) {
    return (place << PLACE_SHIFT) - ORIGIN_FRAMES;
  }

  /** Returns the number of places in this many frames, rounded. */
  static int placesIn(double frames) {
    return (int) Math.round(frames / (1 << PLACE_SHIFT));
  }

  private void addPlace(int place) {
    if (placeCount == places.length) places = Arrays.copyOf(places, 2 * placeCount);
    places[placeCount++] = place;
  }
}
