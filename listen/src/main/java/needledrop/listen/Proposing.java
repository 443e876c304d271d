package needledrop.listen;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Progress;

/**
 * The search of one shard, at one speed, for places where a stretch of footage may come from.
 *
 * <p>The landmarks of a song are few and sure, those of footage many: every peak with each of the
 * next ones, and where a number lies near a border, under both names. The places where they stand
 * in songs vote; two neighbouring blocks of five seconds count together, and the places with the
 * most votes are proposed. Most proposals are wrong; {@link Verifying} finds out.
 */
final class Proposing {
  /** Frames of one block; a multiple of the width of a place, so that blocks add up. */
  static final int BLOCK = 312;

  /** So many places are proposed for each two blocks … */
  private static final int PROPOSED = 24;

  /** … if at least so many peaks speak for them. */
  private static final int FEWEST_VOTES = 5;

  /** A peak of the footage makes landmarks with so many of the next ones. */
  private static final int PARTNERS = 14;

  /** A name that stands at more places of a shard says nothing: a tone that just goes on. */
  private static final int COMMON = 150;

  /** A first peak this near (in steps) to the border between two names is tried under both. */
  private static final double STEP_BORDER = 0.1;

  /** The same for the step between two peaks: only this near to its middle is it sure. */
  private static final double RISE_SURE = 0.2;

  private final Shard shard;
  private final double speed;
  private final double stepsOfSpeed;
  private final Peaks footage;
  private final double[] steps;
  private final List<Proposal> proposals = new ArrayList<>();
  private Votes votes;
  private Votes votesBefore;

  /**
   * @param steps where each peak of the footage lies on the scale
   */
  Proposing(Shard shard, double speed, Peaks footage, double[] steps) {
    this.shard = shard;
    this.speed = speed;
    this.stepsOfSpeed = Grid.step(speed * Grid.LOWEST_BIN);
    this.footage = footage;
    this.steps = steps;
    votes = new Votes(shard.frames());
    votesBefore = new Votes(shard.frames());
  }

  /** What may lie under blocks {@code first} to {@code last}, both with. */
  List<Proposal> search(int first, int last, Progress progress) {
    if (first > 0) count(first - 1);
    for (int block = first; block <= last; block++) {
      turn();
      count(block);
      propose(block);
      progress.report((block - first + 1.0) / (last - first + 1));
    }
    return proposals;
  }

  private void turn() {
    Votes free = votesBefore;
    votesBefore = votes;
    votes = free;
    votes.clear();
  }

  private void count(int block) {
    int origin = block * BLOCK;
    int begin = footage.from(origin);
    int end = footage.from(origin + BLOCK);
    for (int peak = begin; peak < end; peak++) {
      int intoBlock = (int) Math.round(speed * (footage.frame(peak) - origin));
      double step = steps[peak] - stepsOfSpeed;
      if (Math.round(step) >= 0) voteOf(peak, step, peak - begin + 1, intoBlock);
    }
  }

  private void voteOf(int first, double step, int voter, int intoBlock) {
    int partners = 0;
    for (int second = first + 1; second < footage.count() && partners < PARTNERS; second++) {
      double apart = speed * (footage.frame(second) - footage.frame(first));
      if (apart > Landmark.FARTHEST) break;
      double rise = steps[second] - steps[first];
      if (apart < Landmark.NEAREST - 0.5 || Math.abs(rise) > Landmark.WIDEST + 0.4) continue;
      voteOf(voter, step, rise, (int) Math.round(apart), intoBlock);
      partners++;
    }
  }

  /** Votes under the nearest name and, near a border, under its neighbours too. */
  private void voteOf(int voter, double step, double rise, int apart, int intoBlock) {
    int nearStep = (int) Math.round(step);
    int otherStep = otherStep(step, nearStep);
    int nearRise = (int) Math.round(rise);
    int otherRise = otherRise(rise, nearRise);
    int otherApart = (apart & 1) == 0 ? apart - 1 : apart + 1;
    for (int s = 0; s < (otherStep < 0 ? 1 : 2); s++) {
      for (int r = 0; r < (otherRise == nearRise ? 1 : 2); r++) {
        int oneStep = s == 0 ? nearStep : otherStep;
        int oneRise = r == 0 ? nearRise : otherRise;
        voteFor(voter, Landmark.name(oneStep, oneRise, apart), intoBlock);
        voteFor(voter, Landmark.name(oneStep, oneRise, otherApart), intoBlock);
      }
    }
  }

  /**
   * Steps share a name in twos; the neighbour's name counts where the step may have been rounded to
   * it.
   */
  private static int otherStep(double step, int near) {
    boolean even = (near & 1) == 0;
    if (even) return step < near + STEP_BORDER ? near - 1 : -1;
    return step > near - STEP_BORDER ? near + 1 : -1;
  }

  private static int otherRise(double rise, int near) {
    if (rise - near > RISE_SURE) return near + 1;
    return rise - near < -RISE_SURE ? near - 1 : near;
  }

  private void voteFor(int voter, int name, int intoBlock) {
    int begin = shard.start(name);
    int end = shard.start(name + 1);
    if (end - begin > COMMON) return;
    for (int at = begin; at < end; at++) {
      votes.vote(voter, shard.place(at) - intoBlock);
    }
  }

  private void propose(int block) {
    Best best = new Best(PROPOSED);
    int shift = Votes.placesIn(speed * BLOCK);
    for (int i = 0; i < votes.count(); i++) {
      int place = votes.placeAt(i);
      best.offer(place, votes.around(place) + votesBefore.around(place - shift));
    }
    for (int i = 0; i < votesBefore.count(); i++) {
      int place = votesBefore.placeAt(i) + shift;
      if (votes.at(place) == 0) {
        best.offer(place, votes.around(place) + votesBefore.around(place - shift));
      }
    }
    for (int i = 0; i < best.count; i++) proposePlace(Votes.frameOf(best.places[i]), block);
  }

  /** A place in the gap after a song may also be one before the next song begins. */
  private void proposePlace(int place, int block) {
    int song = shard.songAt(place);
    proposeSong(song, place, block);
    boolean inGap = song + 1 < shard.endSong() && place >= shard.begin(song + 1) - Shard.GAP;
    if (inGap) proposeSong(song + 1, place, block);
  }

  private void proposeSong(int song, int place, int block) {
    double offset = place - shard.begin(song) - speed * block * BLOCK;
    int from = Math.max(0, (block - 1) * BLOCK);
    proposals.add(new Proposal(song, new Alignment(offset, speed), from, (block + 1) * BLOCK));
  }

  /** The places with the most votes. */
  private static final class Best {
    final int[] places;
    final int[] votes;
    int count;
    int fewest = FEWEST_VOTES;

    Best(int most) {
      places = new int[most];
      votes = new int[most];
    }

    void offer(int place, int offered) {
      if (offered < fewest) return;
      int at = count < places.length ? count++ : weakest();
      places[at] = place;
      votes[at] = offered;
      if (count == places.length) fewest = votes[weakest()] + 1;
    }

    private int weakest() {
      int weakest = 0;
      for (int i = 1; i < count; i++) {
        if (votes[i] < votes[weakest]) weakest = i;
      }
      return weakest;
    }
  }
}
