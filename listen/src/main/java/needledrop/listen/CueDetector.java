package needledrop.listen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import needledrop.listen.ParallelTasks.Task;
import needledrop.media.Progress;
import needledrop.media.Span;

/**
 * The listener: which songs of an index play in footage, and when.
 *
 * <p>First landmarks propose places in songs ({@link CandidateSearch}), then each is verified peak
 * by peak ({@link CandidateCheck}), at last what is explained by one song is not given to another
 * as well.
 */
public final class CueDetector {
  /** As recorded, and film of 24 pictures a second shown with 25, and the other way round. */
  public static final List<Double> DEFAULT_SPEEDS = List.of(1.0, 25.0 / 24, 24.0 / 25);

  /** Blocks of footage that are searched in one go: five minutes. */
  private static final int BLOCKS_PER_TASK = 60;

  /** A finding must lie open, unexplained by stronger ones, for so much of its length. */
  private static final double MIN_UNEXPLAINED_FRACTION = 0.6;

  private final SongIndex index;
  private final Executor executor;
  private final List<Double> speeds;

  public CueDetector(SongIndex index, Executor executor) {
    this(index, executor, DEFAULT_SPEEDS);
  }

  /**
   * @param executor shares the work; the calling thread does its part of it
   * @param speeds at which songs may play; each costs as much time as the first
   */
  public CueDetector(SongIndex index, Executor executor, List<Double> speeds) {
    this.index = index;
    this.executor = executor;
    this.speeds = List.copyOf(speeds);
  }

  /**
   * Finds the cues of footage.
   *
   * @param footage made by {@link Fingerprint#ofFootage}
   * @param progress is told from several threads, one at a time
   */
  public CueSheet detect(Fingerprint footage, Progress progress) {
    PeakMap peakMap = new PeakMap(footage);
    List<SongCandidate> proposals = searchCandidates(footage, progress.part(0, 0.5));
    List<SongMatch> findings = checkCandidates(proposals, peakMap, progress.part(0.5, 1));
    return new CueSheet(dropExplained(mergeContinued(findings)).stream().map(this::toCue).toList());
  }

  private List<SongCandidate> searchCandidates(Fingerprint footage, Progress progress) {
    double[] steps = footage.peaks().pitchSteps();
    int blocks = Math.ceilDiv(footage.frames(), CandidateSearch.BLOCK_FRAMES);
    List<Task<List<SongCandidate>>> parts = new ArrayList<>();
    for (Shard shard : index.shards()) {
      for (double speed : speeds) {
        for (int first = 0; first < blocks; first += BLOCKS_PER_TASK) {
          int from = first;
          int last = Math.min(blocks, first + BLOCKS_PER_TASK) - 1;
          parts.add(at ->
              new CandidateSearch(shard, speed, footage.peaks(), steps).search(from, last, at));
        }
      }
    }
    return flatten(ParallelTasks.runAll(parts, executor, progress));
  }

  private List<SongMatch> checkCandidates(
      List<SongCandidate> proposals, PeakMap peakMap, Progress progress) {
    Map<Integer, List<SongCandidate>> bySong =
        proposals.stream()
            .collect(Collectors.groupingBy(SongCandidate::song, TreeMap::new, Collectors.toList()));
    List<Task<List<SongMatch>>> parts = new ArrayList<>();
    bySong.forEach((song, own) -> parts.add(at -> checkSong(song, own, peakMap, at)));
    return flatten(ParallelTasks.runAll(parts, executor, progress));
  }

  private List<SongMatch> checkSong(
      int song, List<SongCandidate> proposals, PeakMap peakMap, Progress progress) {
    CandidateCheck candidateCheck = new CandidateCheck(index, song, peakMap);
    for (int i = 0; i < proposals.size(); i++) {
      candidateCheck.check(proposals.get(i));
      progress.report((i + 1.0) / proposals.size());
    }
    return candidateCheck.matches();
  }

  private static <T> List<T> flatten(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** Two findings between which the song just went on, drowned for a moment, are one. */
  private static List<SongMatch> mergeContinued(List<SongMatch> findings) {
    List<SongMatch> joined = new ArrayList<>();
    for (SongMatch songMatch : findings) {
      if (!joined.isEmpty() && joined.getLast().isContinuedBy(songMatch)) {
        joined.add(joined.removeLast().mergeWith(songMatch));
      } else {
        joined.add(songMatch);
      }
    }
    return joined;
  }

  /** Strongest first; one whose stretch is explained by stronger ones is left out. */
  private static List<SongMatch> dropExplained(List<SongMatch> findings) {
    List<SongMatch> kept = new ArrayList<>();
    findings.stream()
        .sorted(Comparator.comparingDouble(SongMatch::evidence).reversed())
        .filter(songMatch -> kept.stream().noneMatch(stronger -> explains(stronger, songMatch)))
        .forEach(kept::add);
    return kept;
  }

  /** A song does not overlap itself; two others may, in a crossfade. */
  private static boolean explains(SongMatch stronger, SongMatch songMatch) {
    int overlap = stronger.overlapFrames(songMatch);
    return overlap > (1 - MIN_UNEXPLAINED_FRACTION) * songMatch.frames()
        || (overlap > 0 && stronger.song() == songMatch.song());
  }

  private Cue toCue(SongMatch songMatch) {
    double in = SpectrogramGrid.secondsAt(songMatch.fromFrame());
    double out = SpectrogramGrid.secondsAt(songMatch.toFrame());
    double songIn =
        SpectrogramGrid.secondsAt(songMatch.alignment().songFrame(songMatch.fromFrame()));
    return new Cue(
        index.keys().get(songMatch.song()),
        Span.ofSeconds(in, out),
        Duration.ofMillis(Math.round(1000 * Math.max(0, songIn))),
        songMatch.alignment().speed(),
        Confidence.of(songMatch.evidence()));
  }
}
