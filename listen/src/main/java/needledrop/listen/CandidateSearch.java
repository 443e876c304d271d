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
 * most votes are proposed. Most proposals are wrong; {@link CandidateCheck} finds out.
 */
final class CandidateSearch {
  /** Frames of one block; a multiple of the width of a place, so that blocks add up. */
  static final int BLOCK_FRAMES = 312;

  /** So many places are proposed for each two blocks … */
  private static final int MAX_CANDIDATES_PER_BLOCK = 24;

  /** … if at least so many peaks speak for them. */
  private static final int MIN_VOTES = 5;

  /** A peak of the footage makes landmarks with so many of the next ones. */
  private static final int FAN_OUT = 14;

  /** A name that stands at more places of a shard says nothing: a tone that just goes on. */
  private static final int MAX_PLACES_PER_HASH = 150;

  /** A first peak this near (in steps) to the border between two names is tried under both. */
  private static final double STEP_TOLERANCE = 0.1;

  /** The same for the step between two peaks: only this near to its middle is it sure. */
  private static final double RISE_TOLERANCE = 0.2;

  private final Shard shard;
  private final double speed;
  private final double speedSteps;
  private final SpectralPeaks footage;
  private final double[] pitchSteps;
  private final List<SongCandidate> candidates = new ArrayList<>();
  private VoteHistogram voteHistogram;
  private VoteHistogram previousVotes;

  /**
   * @param steps where each peak of the footage lies on the scale
   */
  CandidateSearch(Shard shard, double speed, SpectralPeaks footage, double[] steps) {
    this.shard = shard;
    this.speed = speed;
    this.speedSteps = SpectrogramGrid.pitchStep(speed * SpectrogramGrid.MIN_BIN);
    this.footage = footage;
    this.pitchSteps = steps;
    voteHistogram = new VoteHistogram(shard.frames());
    previousVotes = new VoteHistogram(shard.frames());
  }

  /** What may lie under blocks {@code first} to {@code last}, both with. */
  List<SongCandidate> search(int first, int last, Progress progress) {
    if (first > 0) countVotes(first - 1);
    for (int block = first; block <= last; block++) {
      swapVotes();
      countVotes(block);
      addCandidates(block);
      progress.report((block - first + 1.0) / (last - first + 1));
    }
    return candidates;
  }

  private void swapVotes() {
    VoteHistogram free = previousVotes;
    previousVotes = voteHistogram;
    voteHistogram = free;
    voteHistogram.clear();
  }

  private void countVotes(int block) {
    int origin = block * BLOCK_FRAMES;
    int begin = footage.firstAtOrAfter(origin);
    int end = footage.firstAtOrAfter(origin + BLOCK_FRAMES);
    for (int peak = begin; peak < end; peak++) {
      int intoBlock = (int) Math.round(speed * (footage.frame(peak) - origin));
      double step = pitchSteps[peak] - speedSteps;
      if (Math.round(step) >= 0) castVotes(peak, step, peak - begin + 1, intoBlock);
    }
  }

  private void castVotes(int first, double step, int voter, int intoBlock) {
    int partners = 0;
    for (int second = first + 1; second < footage.count() && partners < FAN_OUT; second++) {
      double apart = speed * (footage.frame(second) - footage.frame(first));
      if (apart > Landmark.MAX_FRAMES_APART) break;
      double rise = pitchSteps[second] - pitchSteps[first];
      if (apart < Landmark.MIN_FRAMES_APART - 0.5 || Math.abs(rise) > Landmark.MAX_RISE_STEPS + 0.4)
        continue;
      castVotes(voter, step, rise, (int) Math.round(apart), intoBlock);
      partners++;
    }
  }

  /** Votes under the nearest name and, near a border, under its neighbours too. */
  private void castVotes(int voter, double step, double rise, int apart, int intoBlock) {
    int nearStep = (int) Math.round(step);
    int otherStep = neighbourStep(step, nearStep);
    int nearRise = (int) Math.round(rise);
    int otherRise = neighbourRise(rise, nearRise);
    int otherApart = (apart & 1) == 0 ? apart - 1 : apart + 1;
    for (int s = 0; s < (otherStep < 0 ? 1 : 2); s++) {
      for (int r = 0; r < (otherRise == nearRise ? 1 : 2); r++) {
        int oneStep = s == 0 ? nearStep : otherStep;
        int oneRise = r == 0 ? nearRise : otherRise;
        castVote(voter, Landmark.hash(oneStep, oneRise, apart), intoBlock);
        castVote(voter, Landmark.hash(oneStep, oneRise, otherApart), intoBlock);
      }
    }
  }

  /**
   * Steps share a name in twos; the neighbour's name counts where the step may have been rounded to
   * it.
   */
  private static int neighbourStep(double step, int near) {
    boolean even = (near & 1) == 0;
    if (even) return step < near + STEP_TOLERANCE ? near - 1 : -1;
    return step > near - STEP_TOLERANCE ? near + 1 : -1;
  }

  private static int neighbourRise(double rise, int near) {
    if (rise - near > RISE_TOLERANCE) return near + 1;
    return rise - near < -RISE_TOLERANCE ? near - 1 : near;
  }

  private void castVote(int voter, int name, int intoBlock) {
    int begin = shard.placeOffset(name);
    int end = shard.placeOffset(name + 1);
    if (end - begin > MAX_PLACES_PER_HASH) return;
    for (int at = begin; at < end; at++) {
      voteHistogram.vote(voter, shard.place(at) - intoBlock);
    }
  }

  private void addCandidates(int block) {
    TopPlaces topPlaces = new TopPlaces(MAX_CANDIDATES_PER_BLOCK);
    int shift = VoteHistogram.placesIn(speed * BLOCK_FRAMES);
    for (int i = 0; i < voteHistogram.placeCount(); i++) {
      int place = voteHistogram.placeAt(i);
      topPlaces.offer(
          place, voteHistogram.votesAround(place) + previousVotes.votesAround(place - shift));
    }
    for (int i = 0; i < previousVotes.placeCount(); i++) {
      int place = previousVotes.placeAt(i) + shift;
      if (voteHistogram.votesAt(place) == 0) {
        topPlaces.offer(
            place, voteHistogram.votesAround(place) + previousVotes.votesAround(place - shift));
      }
    }
    for (int i = 0; i < topPlaces.count; i++)
      addCandidatesAt(VoteHistogram.frameOf(topPlaces.places[i]), block);
  }

  /** A place in the gap after a song may also be one before the next song begins. */
  private void addCandidatesAt(int place, int block) {
    int song = shard.songAt(place);
    addCandidate(song, place, block);
    boolean inGap =
        song + 1 < shard.endSong() && place >= shard.songStart(song + 1) - Shard.GAP_FRAMES;
    if (inGap) addCandidate(song + 1, place, block);
  }

  private void addCandidate(int song, int place, int block) {
    double offset = place - shard.songStart(song) - speed * block * BLOCK_FRAMES;
    int from = Math.max(0, (block - 1) * BLOCK_FRAMES);
    candidates.add(
        new SongCandidate(song, new Alignment(offset, speed), from, (block + 1) * BLOCK_FRAMES));
  }

  /** The places with the most votes. */
  private static final class TopPlaces {
    final int[] places;
    final int[] votes;
    int count;
    int minVotes = MIN_VOTES;

    TopPlaces(int most) {
      places = new int[most];
      votes = new int[most];
    }

    void offer(int place, int offered) {
      if (offered < minVotes) return;
      int at = count < places.length ? count++ : indexOfFewestVotes();
      places[at] = place;
      votes[at] = offered;
      if (count == places.length) minVotes = votes[indexOfFewestVotes()] + 1;
    }

    private int indexOfFewestVotes() {
      int weakest = 0;
      for (int i = 1; i < count; i++) {
        if (votes[i] < votes[weakest]) weakest = i;
      }
      return weakest;
    }
  }
}
