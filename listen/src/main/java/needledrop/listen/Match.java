package needledrop.listen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import needledrop.listen.SharedWork.Part;
import needledrop.media.Progress;
import needledrop.media.Span;

/**
 * The listener: which songs of an index play in footage, and when.
 *
 * <p>First landmarks propose places in songs ({@link Proposing}), then each is verified peak by
 * peak ({@link Verifying}), at last what is explained by one song is not given to another as well.
 */
public final class Match {
  /** As recorded, and film of 24 pictures a second shown with 25, and the other way round. */
  public static final List<Double> USUAL_SPEEDS = List.of(1.0, 25.0 / 24, 24.0 / 25);

  /** Blocks of footage that are searched in one go: five minutes. */
  private static final int BLOCKS_PER_PART = 60;

  /** A finding must lie open, unexplained by stronger ones, for so much of its length. */
  private static final double OPEN = 0.6;

  private final SongIndex index;
  private final Executor executor;
  private final List<Double> speeds;

  public Match(SongIndex index, Executor executor) {
    this(index, executor, USUAL_SPEEDS);
  }

  /**
   * @param executor shares the work; the calling thread does its part of it
   * @param speeds at which songs may play; each costs as much time as the first
   */
  public Match(SongIndex index, Executor executor, List<Double> speeds) {
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
  public CueSheet listen(Fingerprint footage, Progress progress) {
    Sightings sightings = new Sightings(footage);
    List<Proposal> proposals = propose(footage, progress.part(0, 0.5));
    List<Finding> findings = verify(proposals, sightings, progress.part(0.5, 1));
    return new CueSheet(explain(join(findings)).stream().map(this::cue).toList());
  }

  private List<Proposal> propose(Fingerprint footage, Progress progress) {
    double[] steps = footage.peaks().steps();
    int blocks = Math.ceilDiv(footage.frames(), Proposing.BLOCK);
    List<Part<List<Proposal>>> parts = new ArrayList<>();
    for (Shard shard : index.shards()) {
      for (double speed : speeds) {
        for (int first = 0; first < blocks; first += BLOCKS_PER_PART) {
          int from = first;
          int last = Math.min(blocks, first + BLOCKS_PER_PART) - 1;
          parts.add(
              at -> new Proposing(shard, speed, footage.peaks(), steps).search(from, last, at));
        }
      }
    }
    return flat(SharedWork.done(parts, executor, progress));
  }

  private List<Finding> verify(List<Proposal> proposals, Sightings sightings, Progress progress) {
    Map<Integer, List<Proposal>> bySong =
        proposals.stream()
            .collect(Collectors.groupingBy(Proposal::song, TreeMap::new, Collectors.toList()));
    List<Part<List<Finding>>> parts = new ArrayList<>();
    bySong.forEach((song, own) -> parts.add(at -> verifySong(song, own, sightings, at)));
    return flat(SharedWork.done(parts, executor, progress));
  }

  private List<Finding> verifySong(
      int song, List<Proposal> proposals, Sightings sightings, Progress progress) {
    Verifying verifying = new Verifying(index, song, sightings);
    for (int i = 0; i < proposals.size(); i++) {
      verifying.check(proposals.get(i));
      progress.report((i + 1.0) / proposals.size());
    }
    return verifying.findings();
  }

  private static <T> List<T> flat(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** Two findings between which the song just went on, drowned for a moment, are one. */
  private static List<Finding> join(List<Finding> findings) {
    List<Finding> joined = new ArrayList<>();
    for (Finding finding : findings) {
      if (!joined.isEmpty() && joined.getLast().goesOnIn(finding)) {
        joined.add(joined.removeLast().until(finding));
      } else {
        joined.add(finding);
      }
    }
    return joined;
  }

  /** Strongest first; one whose stretch is explained by stronger ones is left out. */
  private static List<Finding> explain(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>();
    findings.stream()
        .sorted(Comparator.comparingDouble(Finding::evidence).reversed())
        .filter(finding -> kept.stream().noneMatch(stronger -> explains(stronger, finding)))
        .forEach(kept::add);
    return kept;
  }

  /** A song does not overlap itself; two others may, in a crossfade. */
  private static boolean explains(Finding stronger, Finding finding) {
    int overlap = stronger.overlap(finding);
    return overlap > (1 - OPEN) * finding.frames()
        || (overlap > 0 && stronger.song() == finding.song());
  }

  private Cue cue(Finding finding) {
    double in = Grid.secondsAt(finding.fromFrame());
    double out = Grid.secondsAt(finding.toFrame());
    double songIn = Grid.secondsAt(finding.alignment().songFrame(finding.fromFrame()));
    return new Cue(
        index.keys().get(finding.song()),
        Span.ofSeconds(in, out),
        Duration.ofMillis(Math.round(1000 * Math.max(0, songIn))),
        finding.alignment().speed(),
        Confidence.of(finding.evidence()));
  }
}
