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
 * Detects which songs of an index play in footage, and when.
 *
 * <p>Landmark hashes propose candidates ({@link CandidateSearch}; Wang 2003), which are then
 * verified peak by peak ({@link CandidateCheck}). Finally, matches that a stronger match already
 * explains are dropped.
 */
public final class CueDetector {
  /** As recorded, sped up from 24 to 25 fps (PAL speed-up), and slowed down from 25 to 24 fps. */
  public static final List<Double> DEFAULT_SPEEDS = List.of(1.0, 25.0 / 24, 24.0 / 25);

  /** Blocks of footage per task, five minutes. */
  private static final int BLOCKS_PER_TASK = 60;

  /** The minimum fraction of a match that each stronger match must leave uncovered. */
  private static final double MIN_UNEXPLAINED_FRACTION = 0.6;

  private final SongIndex index;
  private final Executor executor;
  private final List<Double> speeds;

  /** Creates a detector for the {@link #DEFAULT_SPEEDS}. */
  public CueDetector(SongIndex index, Executor executor) {
    this(index, executor, DEFAULT_SPEEDS);
  }

  /**
   * Creates a detector.
   *
   * @param executor runs a part of the work; the calling thread works, too
   * @param speeds playback speeds to search for; the time is proportional to their number
   */
  public CueDetector(SongIndex index, Executor executor, List<Double> speeds) {
    this.index = index;
    this.executor = executor;
    this.speeds = List.copyOf(speeds);
  }

  /**
   * Returns the cues of footage.
   *
   * @param footage from {@link Fingerprint#ofFootage}
   * @param progress called from several threads, but never concurrently; may throw to cancel
   */
  public CueSheet detect(Fingerprint footage, Progress progress) {
    PeakMap peakMap = new PeakMap(footage);
    List<SongCandidate> candidates = searchCandidates(footage, progress.part(0, 0.5));
    List<SongMatch> matches = checkCandidates(candidates, peakMap, progress.part(0.5, 1));
    return new CueSheet(dropExplained(mergeContinued(matches)).stream().map(this::toCue).toList());
  }

  private List<SongCandidate> searchCandidates(Fingerprint footage, Progress progress) {
    double[] pitchSteps = footage.peaks().pitchSteps();
    int blocks = Math.ceilDiv(footage.frames(), CandidateSearch.BLOCK_FRAMES);
    List<Task<List<SongCandidate>>> tasks = new ArrayList<>();
    for (Shard shard : index.shards()) {
      for (double speed : speeds) {
        for (int first = 0; first < blocks; first += BLOCKS_PER_TASK) {
          int from = first;
          int last = Math.min(blocks, first + BLOCKS_PER_TASK) - 1;
          tasks.add(taskProgress ->
              new CandidateSearch(shard, speed, footage.peaks(), pitchSteps)
                  .search(from, last, taskProgress));
        }
      }
    }
    return flatten(ParallelTasks.runAll(tasks, executor, progress));
  }

  private List<SongMatch> checkCandidates(
      List<SongCandidate> candidates, PeakMap peakMap, Progress progress) {
    Map<Integer, List<SongCandidate>> bySong =
        candidates.stream()
            .collect(Collectors.groupingBy(SongCandidate::song, TreeMap::new, Collectors.toList()));
    List<Task<List<SongMatch>>> tasks = new ArrayList<>();
    bySong.forEach((song, songCandidates) ->
        tasks.add(taskProgress -> checkSong(song, songCandidates, peakMap, taskProgress)));
    return flatten(ParallelTasks.runAll(tasks, executor, progress));
  }

  private List<SongMatch> checkSong(
      int song, List<SongCandidate> candidates, PeakMap peakMap, Progress progress) {
    CandidateCheck candidateCheck = new CandidateCheck(index, song, peakMap);
    for (int i = 0; i < candidates.size(); i++) {
      candidateCheck.check(candidates.get(i));
      progress.report((i + 1.0) / candidates.size());
    }
    return candidateCheck.matches();
  }

  private static <T> List<T> flatten(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** Merges matches between which the song continued but was inaudible for a moment. */
  private static List<SongMatch> mergeContinued(List<SongMatch> matches) {
    List<SongMatch> merged = new ArrayList<>();
    for (SongMatch songMatch : matches) {
      if (!merged.isEmpty() && merged.getLast().isContinuedBy(songMatch)) {
        merged.add(merged.removeLast().mergeWith(songMatch));
      } else {
        merged.add(songMatch);
      }
    }
    return merged;
  }

  /**
   * Returns the matches in descending order of evidence, without those that a stronger match
   * explains.
   */
  private static List<SongMatch> dropExplained(List<SongMatch> matches) {
    List<SongMatch> kept = new ArrayList<>();
    matches.stream()
        .sorted(Comparator.comparingDouble(SongMatch::evidence).reversed())
        .filter(songMatch -> kept.stream().noneMatch(stronger -> explains(stronger, songMatch)))
        .forEach(kept::add);
    return kept;
  }

  /**
   * Returns whether a stronger match explains this one. Cues of one song must not overlap; those of
   * two songs may, as in a crossfade.
   */
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
