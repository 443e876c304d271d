package needledrop.listen;

import java.util.Arrays;

/**
 * The votes of one block of footage for the places of a shard where the block may begin.
 *
 * <p>A place is four frames wide. Each peak of the footage has one vote a place, however many of
 * its landmarks speak for it: one loud steady tone must not fill the ballot.
 */
final class Votes {
  private static final int FRAMES_SHIFT = 2;

  /** A block may begin before the first song does. */
  private static final int ORIGIN = Shard.GAP;

  /** Below, the votes of a place; above, its last voter: one number, for memory is what costs. */
  private static final int VOTER_SHIFT = 16;

  private static final int VOTES = (1 << VOTER_SHIFT) - 1;

  private final int[] ballot;
  private int[] places = new int[1024];
  private int count;

  Votes(int shardFrames) {
    ballot = new int[((shardFrames + 2 * ORIGIN) >> FRAMES_SHIFT) + 2];
  }

  /**
   * @param voter 1 to 65,535; a block has far fewer peaks
   */
  void vote(int voter, int frame) {
    int place = (frame + ORIGIN) >> FRAMES_SHIFT;
    if (place < 0 || place >= ballot.length) return;
    int before = ballot[place];
    if (before >>> VOTER_SHIFT == voter) return;
    ballot[place] = (voter << VOTER_SHIFT) | ((before & VOTES) + 1);
    if (before == 0) remember(place);
  }

  /** How many places have votes. */
  int count() {
    return count;
  }

  int placeAt(int index) {
    return places[index];
  }

  /** The votes of a place and of the next one, for the truth may lie on the border. */
  int around(int place) {
    return at(place) + at(place + 1);
  }

  int at(int place) {
    return place >= 0 && place < ballot.length ? ballot[place] & VOTES : 0;
  }

  void clear() {
    for (int i = 0; i < count; i++) ballot[places[i]] = 0;
    count = 0;
  }

  /** The first frame of a place. */
  static int frameOf(int place) {
    return (place << FRAMES_SHIFT) - ORIGIN;
  }

  /** How many places so many frames are. */
  static int placesIn(double frames) {
    return (int) Math.round(frames / (1 << FRAMES_SHIFT));
  }

  private void remember(int place) {
    if (count == places.length) places = Arrays.copyOf(places, 2 * count);
    places[count++] = place;
  }
}
