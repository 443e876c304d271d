package needledrop.journal.clip;

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
import needledrop.journal.clip.DraftSequence.Piece;
import needledrop.store.Ids.FootageId;

/** A clip in the making, as the cutting screen shows it: sequences in order, each with its song. */
public record ClipDraft(String title, List<DraftSequence> sequences) {
  /** Times that differ by less are the same. */
  private static final double EPSILON_SECONDS = 0.02;

  /** The footage's own sound gives way to the songs. */
  private static final double MUTED = 0;

  public ClipDraft {
    sequences = List.copyOf(sequences);
  }

  /**
   * The montage that an edit was made of: each song, and each titled segment, begins a sequence.
   */
  public static ClipDraft from(Edit edit) {
    List<DraftSequence> sequences = new ArrayList<>();
    double at = 0;
    for (Edit.Segment segment : edit.segments()) {
      Optional<Edit.Music> music = musicAt(at, edit);
      if (sequences.isEmpty() || segment.title() != null || music.isPresent()) {
        sequences.add(DraftSequence.startingWith(segment, music));
      } else {
        sequences.add(sequences.removeLast().append(List.of(Piece.from(segment))));
      }
      at += segment.out() - segment.in();
    }
    return new ClipDraft(edit.title(), sequences);
  }

  private static Optional<Edit.Music> musicAt(double at, Edit edit) {
    return edit.music().stream()
        .filter(music -> Math.abs(music.at() - at) < EPSILON_SECONDS)
        .findFirst();
  }

  /** The footage that its pieces are cut from. */
  public Set<FootageId> footage() {
    return sequences.stream()
        .flatMap(draftSequence -> draftSequence.pieces().stream())
        .map(Piece::footage)
        .collect(Collectors.toSet());
  }

  /** The footage that lends it most. */
  public Optional<FootageId> mainFootage() {
    Map<FootageId, Long> millis =
        sequences.stream()
            .flatMap(draftSequence -> draftSequence.pieces().stream())
            .collect(
                Collectors.groupingBy(
                    Piece::footage,
                    LinkedHashMap::new,
                    Collectors.summingLong(piece -> piece.span().length().toMillis())));
    return millis.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The edit that it comes to: a chapter for each sequence, its song laid on it. */
  public Edit toEdit(FrameSize frameSize) {
    List<Edit.Segment> segments = new ArrayList<>();
    List<Edit.Music> music = new ArrayList<>();
    double at = 0;
    for (DraftSequence draftSequence : sequences) {
      segments.addAll(draftSequence.segments());
      draftSequence.music(at).ifPresent(music::add);
      at += seconds(draftSequence.length());
    }
    return new Edit(
        title,
        frameSize.width(),
        frameSize.height(),
        frameSize.fps(),
        segments,
        music,
        MUTED,
        List.of());
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }

  public Duration length() {
    return sequences.stream().map(DraftSequence::length).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Pieces put at the end of a sequence, or of a new one when there is none of that number.
   *
   * @param newTitle what a new one is called
   */
  public ClipDraft addPieces(int sequence, List<Piece> pieces, String newTitle) {
    if (sequence < sequences.size()) {
      return changeSequence(sequence, one -> one.append(pieces));
    }
    List<DraftSequence> more = new ArrayList<>(sequences);
    more.add(new DraftSequence(newTitle, null, Duration.ZERO, pieces));
    return new ClipDraft(title, more);
  }

  /** A sequence changed; one that is left without pieces goes. */
  public ClipDraft changeSequence(int sequence, UnaryOperator<DraftSequence> how) {
    List<DraftSequence> changed = new ArrayList<>(sequences);
    changed.set(sequence, how.apply(changed.get(sequence)));
    changed.removeIf(one -> one.pieces().isEmpty());
    return new ClipDraft(title, changed);
  }

  /** The sequence and the one before it change places. */
  public ClipDraft moveEarlier(int sequence) {
    List<DraftSequence> turned = new ArrayList<>(sequences);
    if (sequence > 0) {
      Collections.swap(turned, sequence, sequence - 1);
    }
    return new ClipDraft(title, turned);
  }

  /** The sequence and the one after it change places. */
  public ClipDraft moveLater(int sequence) {
    return sequence + 1 < sequences.size() ? moveEarlier(sequence + 1) : this;
  }
}
