package needledrop.listen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import needledrop.listen.ViterbiSegmenter.CellRange;

/**
 * The check of proposals for one song against the footage: first the blocks that proposed it, then,
 * where these do not speak against it, the whole length of the song.
 */
final class CandidateCheck {
  /** The least evidence of a finding, in nepers. */
  static final double MIN_EVIDENCE = 35;

  /** The least length of a finding. */
  private static final int MIN_FRAMES = (int) (1.5 * SpectrogramGrid.FRAMES_PER_SECOND);

  /** A proposal is wrong by up to so many frames … */
  private static final int MIN_SHIFT_FRAMES = -6;

  private static final int MAX_SHIFT_FRAMES = 10;

  /** … and its blocks hold at least so many peaks of the song. */
  private static final int MIN_PEAKS = 40;

  /** Peaks seen above accident, in standard deviations, for the whole song to be tried. */
  private static final double MIN_STANDARD_DEVIATIONS = 3;

  /** Controls of the quick check; the full one is in {@link AlignmentEvidence}. */
  private static final int[] CONTROL_SHIFTS = {-61, -23, 29, 71};

  /** Alignments nearer than this many frames are one. */
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

  List<SongMatch> matches() {
    return matches;
  }

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
    int mostSeen = -1;
    for (int shift = MIN_SHIFT_FRAMES; shift <= MAX_SHIFT_FRAMES; shift++) {
      Alignment shifted = songCandidate.alignment().shiftedBy(shift);
      int seen = 0;
      for (int peak = from; peak < to; peak++) {
        if (hasPeak(shifted, peak, 0)) seen++;
      }
      if (seen > mostSeen) {
        mostSeen = seen;
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
    int counted = 0;
    int seen = 0;
    int accidents = 0;
    for (int peak = from; peak < to; peak++) {
      int frame = alignment.footageFrame(spectralPeaks.frame(peak));
      if (frame < songCandidate.fromFrame() || frame >= songCandidate.toFrame()) continue;
      counted++;
      if (hasPeak(alignment, peak, 0)) seen++;
      for (int shift : CONTROL_SHIFTS) {
        if (hasPeak(alignment, peak, shift)) accidents++;
      }
    }
    if (counted < MIN_PEAKS) return false;
    double rate = (accidents + 1.0) / (counted * CONTROL_SHIFTS.length + 25.0);
    return seen - counted * rate > MIN_STANDARD_DEVIATIONS * Math.sqrt(counted * rate * (1 - rate));
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
