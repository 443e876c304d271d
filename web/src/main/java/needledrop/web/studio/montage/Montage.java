package needledrop.web.studio.montage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import needledrop.cut.Edit;
import needledrop.store.Ids.FootageId;
import needledrop.web.studio.montage.Sequence.Piece;

/** A clip in the making, as the cutting screen shows it: sequences in order, each with its song. */
public record Montage(String title, List<Sequence> sequences) {
  /** Times that differ by less are the same. */
  private static final double A_MOMENT = 0.02;

  /** The footage's own sound gives way to the songs. */
  private static final double SILENT = 0;

  public Montage {
    sequences = List.copyOf(sequences);
  }

  /**
   * The montage that an edit was made of: each song, and each titled segment, begins a sequence.
   */
  public static Montage of(Edit edit) {
    List<Sequence> sequences = new ArrayList<>();
    double at = 0;
    for (Edit.Segment segment : edit.segments()) {
      Optional<Edit.Music> music = startingAt(at, edit);
      if (sequences.isEmpty() || segment.title() != null || music.isPresent()) {
        sequences.add(Sequence.begunBy(segment, music));
      } else {
        sequences.add(sequences.removeLast().with(List.of(Piece.of(segment))));
      }
      at += segment.out() - segment.in();
    }
    return new Montage(edit.title(), sequences);
  }

  private static Optional<Edit.Music> startingAt(double at, Edit edit) {
    return edit.music().stream().filter(music -> Math.abs(music.at() - at) < A_MOMENT).findFirst();
  }

  /** The footage that its pieces are cut from. */
  public Set<FootageId> footage() {
    return sequences.stream()
        .flatMap(sequence -> sequence.pieces().stream())
        .map(Piece::footage)
        .collect(Collectors.toSet());
  }

  /** The footage that lends it most. */
  public Optional<FootageId> mostly() {
    Map<FootageId, Long> millis =
        sequences.stream()
            .flatMap(sequence -> sequence.pieces().stream())
            .collect(
                Collectors.groupingBy(
                    Piece::footage,
                    LinkedHashMap::new,
                    Collectors.summingLong(piece -> piece.span().length().toMillis())));
    return millis.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The edit that it comes to: a chapter for each sequence, its song laid on it. */
  public Edit edit(Canvas canvas) {
    List<Edit.Segment> segments = new ArrayList<>();
    List<Edit.Music> music = new ArrayList<>();
    double at = 0;
    for (Sequence sequence : sequences) {
      segments.addAll(sequence.segments());
      sequence.music(at).ifPresent(music::add);
      at += seconds(sequence.length());
    }
    return new Edit(
        title, canvas.width(), canvas.height(), canvas.fps(), segments, music, SILENT, List.of());
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }

  public Duration length() {
    return sequences.stream().map(Sequence::length).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Pieces put at the end of a sequence, or of a new one when there is none of that number.
   *
   * @param newTitle what a new one is called
   */
  public Montage with(int sequence, List<Piece> pieces, String newTitle) {
    if (sequence < sequences.size()) {
      return change(sequence, one -> one.with(pieces));
    }
    List<Sequence> more = new ArrayList<>(sequences);
    more.add(new Sequence(newTitle, null, Duration.ZERO, pieces));
    return new Montage(title, more);
  }

  /** A sequence changed; one that is left without pieces goes. */
  public Montage change(int sequence, UnaryOperator<Sequence> how) {
    List<Sequence> changed = new ArrayList<>(sequences);
    changed.set(sequence, how.apply(changed.get(sequence)));
    changed.removeIf(one -> one.pieces().isEmpty());
    return new Montage(title, changed);
  }

  /** The sequence and the one before it change places. */
  public Montage earlier(int sequence) {
    List<Sequence> turned = new ArrayList<>(sequences);
    if (sequence > 0) {
      Collections.swap(turned, sequence, sequence - 1);
    }
    return new Montage(title, turned);
  }

  /** The sequence and the one after it change places. */
  public Montage later(int sequence) {
    return sequence + 1 < sequences.size() ? earlier(sequence + 1) : this;
  }
}
