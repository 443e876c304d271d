package needledrop.listen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import needledrop.listen.ViterbiSegmenter.CellRange;

/**
 * Decides whether candidate matches of a song are real by comparing its spectral peaks with the
 * footage, first locally, then over the whole song.
 */
final class CandidateCheck {
  /** The minimum evidence of a match, in nats. */
  static final double MIN_EVIDENCE = 35;

  /** The minimum length of a match, 1.5 s. */
  private static final int MIN_FRAMES = (int) (1.5 * SpectrogramGrid.FRAMES_PER_SECOND);

  /** The smallest correction of the offset of a candidate that is tried. */
  private static final int MIN_SHIFT_FRAMES = -6;

  /** The largest correction of the offset of a candidate that is tried. */
  private static final int MAX_SHIFT_FRAMES = 10;

  /** The minimum number of song peaks in the blocks of a candidate. */
  private static final int MIN_PEAKS = 40;

  /** The minimum excess of hits over chance, in standard deviations, for the full check. */
  private static final double MIN_STANDARD_DEVIATIONS = 3;

  /**
   * Shifts in frames at which the quick check counts chance hits; the full check is in {@link
   * AlignmentEvidence}.
   */
  private static final int[] CONTROL_SHIFTS = {-61, -23, 29, 71};

  /** Alignments whose offsets round to the same multiple of this are checked once. */
  private static final double SAME_ALIGNMENT_FRAMES = 5;

  private record AlignmentKey(long offset, double speed) {}

  private final int song;
  private final SpectralPeaks spectralPeaks;
  private final int frames;
  private final PeakMap peakMap;
  private final Set<AlignmentKey> checkedAlignments = new HashSet<>();
  private final List<SongMatch> matches = new ArrayList<>();

  CandidateCheck(SongIndex index, int song, PeakMap peakMap) {
    this.song = song;
    this.spectralPeaks = index.peaks(song);
    this.frames = index.frames(song);
    this.peakMap = peakMap;
  }

  /** Returns the matches found so far. */
  List<SongMatch> matches() {
    return matches;
  }

  /** Checks one candidate and adds its matches, if there are any. */
  void check(SongCandidate songCandidate) {
    int from =
        spectralPeaks.firstAtOrAfter(
            (int) songCandidate.alignment().songFrame(songCandidate.fromFrame())
                + MIN_SHIFT_FRAMES);
    int to =
        spectralPeaks.firstAtOrAfter(
            (int) songCandidate.alignment().songFrame(songCandidate.toFrame()) + MAX_SHIFT_FRAMES);
    if (to - from < MIN_PEAKS) return;
    Alignment best = bestAlignment(songCandidate, from, to);
    if (!isPlausible(songCandidate, best, from, to)) return;
    if (checkedAlignments.add(
        new AlignmentKey(Math.round(best.offset() / SAME_ALIGNMENT_FRAMES), best.speed())))
      addMatches(best);
  }

  private Alignment bestAlignment(SongCandidate songCandidate, int from, int to) {
    Alignment best = songCandidate.alignment();
    int maxHits = -1;
    for (int shift = MIN_SHIFT_FRAMES; shift <= MAX_SHIFT_FRAMES; shift++) {
      Alignment shifted = songCandidate.alignment().shiftedBy(shift);
      int hits = 0;
      for (int peak = from; peak < to; peak++) {
        if (hasPeak(shifted, peak, 0)) hits++;
      }
      if (hits > maxHits) {
        maxHits = hits;
        best = shifted;
      }
    }
    return best;
  }

  private boolean hasPeak(Alignment alignment, int peak, int shift) {
    int frame = alignment.footageFrame(spectralPeaks.frame(peak)) + shift;
    return peakMap.hasPeak(frame, alignment.footageBin(spectralPeaks.bin(peak)));
  }

  private boolean isPlausible(SongCandidate songCandidate, Alignment alignment, int from, int to) {
    int peakCount = 0;
    int hits = 0;
    int chanceHits = 0;
    for (int peak = from; peak < to; peak++) {
      int frame = alignment.footageFrame(spectralPeaks.frame(peak));
      if (frame < songCandidate.fromFrame() || frame >= songCandidate.toFrame()) continue;
      peakCount++;
      if (hasPeak(alignment, peak, 0)) hits++;
      for (int shift : CONTROL_SHIFTS) {
        if (hasPeak(alignment, peak, shift)) chanceHits++;
      }
    }
    if (peakCount < MIN_PEAKS) return false;
    double rate = (chanceHits + 1.0) / (peakCount * CONTROL_SHIFTS.length + 25.0);
    return hits - peakCount * rate
        > MIN_STANDARD_DEVIATIONS * Math.sqrt(peakCount * rate * (1 - rate));
  }

  private void addMatches(Alignment alignment) {
    AlignmentEvidence alignmentEvidence =
        new AlignmentEvidence(peakMap, spectralPeaks, frames, alignment);
    for (CellRange cellRange : ViterbiSegmenter.segment(alignmentEvidence.logRatios())) {
      int fromFrame = alignmentEvidence.firstFrame(cellRange.from());
      int toFrame = alignmentEvidence.firstFrame(cellRange.to());
      if (cellRange.evidence() > MIN_EVIDENCE && toFrame - fromFrame >= MIN_FRAMES) {
        matches.add(new SongMatch(song, alignment, fromFrame, toFrame, cellRange.evidence()));
      }
    }
  }
}
