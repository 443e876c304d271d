package needledrop.listen;

import java.util.Arrays;

/**
 * The votes of one block of footage for the places of a shard where the block may begin.
 *
 * <p>A place is four frames wide. Each peak of the footage has one vote a place, however many of
 * its landmarks speak for it: one loud steady tone must not fill the ballot.
 */
final class VoteHistogram {
  private static final int PLACE_SHIFT = 2;

  /** A block may begin before the first song does. */
  private static final int ORIGIN_FRAMES = Shard.GAP_FRAMES;

  /** Below, the votes of a place; above, its last voter: one number, for memory is what costs. */
  private static final int VOTER_SHIFT = 16;

  private static final int VOTES_MASK = (1 << VOTER_SHIFT) - 1;

  private final int[] packedVotes;
  private int[] places = new int[1024];
  private int placeCount;

  VoteHistogram(int shardFrames) {
    packedVotes = new int[((shardFrames + 2 * ORIGIN_FRAMES) >> PLACE_SHIFT) + 2];
  }

  /**
   * @param voter 1 to 65,535; a block has far fewer peaks
   */
  void vote(int voter, int frame) {
    int place = (frame + ORIGIN_FRAMES) >> PLACE_SHIFT;
    if (place < 0 || place >= packedVotes.length) return;
    int before = packedVotes[place];
    if (before >>> VOTER_SHIFT == voter) return;
    packedVotes[place] = (voter << VOTER_SHIFT) | ((before & VOTES_MASK) + 1);
    if (before == 0) addPlace(place);
  }

  /** How many places have votes. */
  int placeCount() {
    return placeCount;
  }

  int placeAt(int index) {
    return places[index];
  }

  /** The votes of a place and of the next one, for the truth may lie on the border. */
  int votesAround(int place) {
    return votesAt(place) + votesAt(place + 1);
  }

  int votesAt(int place) {
    return place >= 0 && place < packedVotes.length ? packedVotes[place] & VOTES_MASK : 0;
  }

  void clear() {
    for (int i = 0; i < placeCount; i++) packedVotes[places[i]] = 0;
    placeCount = 0;
  }

  /** The first frame of a place. */
  static int frameOf(int place) {
    return (place << PLACE_SHIFT) - ORIGIN_FRAMES;
  }

  /** How many places so many frames are. */
  static int placesIn(double frames) {
    return (int) Math.round(frames / (1 << PLACE_SHIFT));
  }

  private void addPlace(int place) {
    if (placeCount == places.length) places = Arrays.copyOf(places, 2 * placeCount);
    places[placeCount++] = place;
  }
}
