package needledrop.listen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import needledrop.listen.Stretches.Stretch;

/**
 * The check of proposals for one song against the footage: first the blocks that proposed it, then,
 * where these do not speak against it, the whole length of the song.
 */
final class Verifying {
  /** The least evidence of a finding, in nepers. */
  static final double LEAST_EVIDENCE = 35;

  /** The least length of a finding. */
  private static final int FEWEST_FRAMES = (int) (1.5 * Grid.FRAMES_PER_SECOND);

  /** A proposal is wrong by up to so many frames … */
  private static final int EARLIEST = -6;

  private static final int LATEST = 10;

  /** … and its blocks hold at least so many peaks of the song. */
  private static final int FEWEST_PEAKS = 40;

  /** Peaks seen above accident, in standard deviations, for the whole song to be tried. */
  private static final double WORTH_TRYING = 3;

  /** Controls of the quick check; the full one is in {@link Evidence}. */
  private static final int[] SHIFTS = {-61, -23, 29, 71};

  /** Alignments nearer than this many frames are one. */
  private static final double SAME = 5;

  private record Tried(long offset, double speed) {}

  private final int song;
  private final Peaks peaks;
  private final int frames;
  private final Sightings sightings;
  private final Set<Tried> tried = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  Verifying(SongIndex index, int song, Sightings sightings) {
    this.song = song;
    this.peaks = index.peaks(song);
    this.frames = index.frames(song);
    this.sightings = sightings;
  }

  List<Finding> findings() {
    return findings;
  }

  void check(Proposal proposal) {
    int from = peaks.from((int) proposal.alignment().songFrame(proposal.fromFrame()) + EARLIEST);
    int to = peaks.from((int) proposal.alignment().songFrame(proposal.toFrame()) + LATEST);
    if (to - from < FEWEST_PEAKS) return;
    Alignment best = bestNear(proposal, from, to);
    if (!worthTrying(proposal, best, from, to)) return;
    if (tried.add(new Tried(Math.round(best.offset() / SAME), best.speed()))) follow(best);
  }

  private Alignment bestNear(Proposal proposal, int from, int to) {
    Alignment best = proposal.alignment();
    int mostSeen = -1;
    for (int shift = EARLIEST; shift <= LATEST; shift++) {
      Alignment shifted = proposal.alignment().shifted(shift);
      int seen = 0;
      for (int peak = from; peak < to; peak++) {
        if (seen(shifted, peak, 0)) seen++;
      }
      if (seen > mostSeen) {
        mostSeen = seen;
        best = shifted;
      }
    }
    return best;
  }

  private boolean seen(Alignment alignment, int peak, int shift) {
    int frame = alignment.footageFrame(peaks.frame(peak)) + shift;
    return sightings.seen(frame, alignment.footageBin(peaks.bin(peak)));
  }

  private boolean worthTrying(Proposal proposal, Alignment alignment, int from, int to) {
    int counted = 0;
    int seen = 0;
    int accidents = 0;
    for (int peak = from; peak < to; peak++) {
      int frame = alignment.footageFrame(peaks.frame(peak));
      if (frame < proposal.fromFrame() || frame >= proposal.toFrame()) continue;
      counted++;
      if (seen(alignment, peak, 0)) seen++;
      for (int shift : SHIFTS) {
        if (seen(alignment, peak, shift)) accidents++;
      }
    }
    if (counted < FEWEST_PEAKS) return false;
    double rate = (accidents + 1.0) / (counted * SHIFTS.length + 25.0);
    return seen - counted * rate > WORTH_TRYING * Math.sqrt(counted * rate * (1 - rate));
  }

  private void follow(Alignment alignment) {
    Evidence evidence = new Evidence(sightings, peaks, frames, alignment);
    for (Stretch stretch : Stretches.in(evidence.ratios())) {
      int fromFrame = evidence.frameOf(stretch.from());
      int toFrame = evidence.frameOf(stretch.to());
      if (stretch.evidence() > LEAST_EVIDENCE && toFrame - fromFrame >= FEWEST_FRAMES) {
        findings.add(new Finding(song, alignment, fromFrame, toFrame, stretch.evidence()));
      }
    }
  }
}
