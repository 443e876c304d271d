package needledrop.listen;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.Progress;

/**
 * Searches one shard of the song index, at one playback speed, for songs that may match the
 * footage, and their time offsets, by landmark hashing with voting. The method is that of A. Wang,
 * <i>An Industrial-Strength Audio Search Algorithm</i> (ISMIR 2003).
 *
 * <p>Songs have few landmarks, of strong peaks only. Footage has many: each peak is paired with
 * each of the next {@value #FAN_OUT}, and values near a quantization boundary are looked up under
 * both hashes. Each hash match votes for a position in the shard. The votes of two adjacent blocks
 * of five seconds are added, and the positions with the most votes become candidates. Most
 * candidates are wrong; {@link CandidateCheck} verifies them.
 */
final class CandidateSearch {
  /**
   * Frames per block, 5 s; a multiple of the width of a histogram bin, so that the votes of blocks
   * can be added.
   */
  static final int BLOCK_FRAMES = 312;

  /** The maximum number of candidates per pair of blocks. */
  private static final int MAX_CANDIDATES_PER_BLOCK = 24;

  /** The minimum number of peaks that vote for a candidate. */
  private static final int MIN_VOTES = 5;

  /** The number of following peaks with which each peak of the footage is paired. */
  private static final int FAN_OUT = 14;

  /**
   * Hashes at more positions of a shard than this are ignored, because they are not distinctive,
   * such as sustained tones.
   */
  private static final int MAX_PLACES_PER_HASH = 150;

  /**
   * If the pitch of the first peak is this close (in steps) to a quantization boundary, both hashes
   * are looked up.
   */
  private static final double STEP_TOLERANCE = 0.1;

  /**
   * If the interval between the peaks differs from a whole step by more than this, the neighbouring
   * hash is looked up, too.
   */
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
   * Prepares a search.
   *
   * @param speed playback speed at which songs are assumed to play
   * @param pitchSteps pitch of each peak of the footage; see {@link SpectralPeaks#pitchSteps}
   */
  CandidateSearch(Shard shard, double speed, SpectralPeaks footage, double[] pitchSteps) {
    this.shard = shard;
    this.speed = speed;
    this.speedSteps = SpectrogramGrid.pitchStep(speed * SpectrogramGrid.MIN_BIN);
    this.footage = footage;
    this.pitchSteps = pitchSteps;
    voteHistogram = new VoteHistogram(shard.frames());
    previousVotes = new VoteHistogram(shard.frames());
  }

  /** Returns the candidates of the blocks {@code first} to {@code last}, both inclusive. */
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
    VoteHistogram spare = previousVotes;
    previousVotes = voteHistogram;
    voteHistogram = spare;
    voteHistogram.clear();
  }

  private void countVotes(int block) {
    int origin = block * BLOCK_FRAMES;
    int start = footage.firstAtOrAfter(origin);
    int end = footage.firstAtOrAfter(origin + BLOCK_FRAMES);
    for (int peak = start; peak < end; peak++) {
      int frameInBlock = (int) Math.round(speed * (footage.frame(peak) - origin));
      double step = pitchSteps[peak] - speedSteps;
      if (Math.round(step) >= 0) castVotes(peak, step, peak - start + 1, frameInBlock);
    }
  }

  private void castVotes(int first, double step, int voter, int frameInBlock) {
    int partners = 0;
    for (int second = first + 1; second < footage.count() && partners < FAN_OUT; second++) {
      double frameDistance = speed * (footage.frame(second) - footage.frame(first));
      if (frameDistance > Landmark.MAX_FRAMES_APART) break;
      double rise = pitchSteps[second] - pitchSteps[first];
      if (frameDistance < Landmark.MIN_FRAMES_APART - 0.5
          || Math.abs(rise) > Landmark.MAX_RISE_STEPS + 0.4) continue;
      castVotes(voter, step, rise, (int) Math.round(frameDistance), frameInBlock);
      partners++;
    }
  }

  /** Looks up the nearest hash and, near a quantization boundary, the neighbouring ones. */
  private void castVotes(int voter, double step, double rise, int frameDistance, int frameInBlock) {
    int nearStep = (int) Math.round(step);
    int otherStep = neighbourStep(step, nearStep);
    int nearRise = (int) Math.round(rise);
    int otherRise = neighbourRise(rise, nearRise);
    int otherDistance = (frameDistance & 1) == 0 ? frameDistance - 1 : frameDistance + 1;
    for (int s = 0; s < (otherStep < 0 ? 1 : 2); s++) {
      for (int r = 0; r < (otherRise == nearRise ? 1 : 2); r++) {
        int candidateStep = s == 0 ? nearStep : otherStep;
        int candidateRise = r == 0 ? nearRise : otherRise;
        castVote(voter, Landmark.hash(candidateStep, candidateRise, frameDistance), frameInBlock);
        castVote(voter, Landmark.hash(candidateStep, candidateRise, otherDistance), frameInBlock);
      }
    }
  }

  /**
   * Returns the neighbouring step whose hash differs, if the step may have been rounded to it; else
   * −1. Two adjacent steps share a hash.
   */
  private static int neighbourStep(double step, int nearest) {
    boolean isEven = (nearest & 1) == 0;
    if (isEven) return step < nearest + STEP_TOLERANCE ? nearest - 1 : -1;
    return step > nearest - STEP_TOLERANCE ? nearest + 1 : -1;
  }

  private static int neighbourRise(double rise, int nearest) {
    if (rise - nearest > RISE_TOLERANCE) return nearest + 1;
    return rise - nearest < -RISE_TOLERANCE ? nearest - 1 : nearest;
  }

  private void castVote(int voter, int hash, int frameInBlock) {
    int start = shard.placeOffset(hash);
    int end = shard.placeOffset(hash + 1);
    if (end - start > MAX_PLACES_PER_HASH) return;
    for (int i = start; i < end; i++) {
      voteHistogram.vote(voter, shard.place(i) - frameInBlock);
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

  /**
   * Adds the candidates at a position. In the gap after a song, it may also be before the start of
   * the next song.
   */
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

  /** The positions with the most votes. */
  private static final class TopPlaces {
    final int[] places;
    final int[] votes;
    int count;
    int minVotes = MIN_VOTES;

    TopPlaces(int capacity) {
      places = new int[capacity];
      votes = new int[capacity];
    }

    void offer(int place, int newVotes) {
      if (newVotes < minVotes) return;
      int i = count < places.length ? count++ : indexOfFewestVotes();
      places[i] = place;
      votes[i] = newVotes;
      if (count == places.length) minVotes = votes[indexOfFewestVotes()] + 1;
    }

    private int indexOfFewestVotes() {
      int fewest = 0;
      for (int i = 1; i < count; i++) {
        if (votes[i] < votes[fewest]) fewest = i;
      }
      return fewest;
    }
  }
}
