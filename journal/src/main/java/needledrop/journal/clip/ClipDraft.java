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

/**
 * A clip that a member is editing in the studio: sequences in order, each with footage and a song.
 */
public record ClipDraft(String title, List<DraftSequence> sequences) {
  /** Times that differ by less than this are equal. */
  private static final double EPSILON_SECONDS = 0.02;

  /** The gain of the footage's own sound: it is replaced by the songs. */
  private static final double MUTED = 0;

  public ClipDraft {
    sequences = List.copyOf(sequences);
  }

  /** Converts an edit to a draft: each song and each titled segment begins a sequence. */
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

  /** Returns the footage that its pieces are from. */
  public Set<FootageId> footage() {
    return sequences.stream()
        .flatMap(draftSequence -> draftSequence.pieces().stream())
        .map(Piece::footage)
        .collect(Collectors.toSet());
  }

  /** Returns the footage with the longest total length in the draft. */
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

  /** Converts the draft to an edit, with a chapter and a song for each sequence. */
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
   * Appends pieces to a sequence, or to a new one if there is none of that number.
   *
   * @param sequence index from zero
   * @param newTitle the title of a new sequence
   */
  public ClipDraft addPieces(int sequence, List<Piece> pieces, String newTitle) {
    if (sequence < sequences.size()) {
      return changeSequence(sequence, existing -> existing.append(pieces));
    }
    List<DraftSequence> extended = new ArrayList<>(sequences);
    extended.add(new DraftSequence(newTitle, null, Duration.ZERO, pieces));
    return new ClipDraft(title, extended);
  }

  /** Changes a sequence, and removes it if it has no pieces left. */
  public ClipDraft changeSequence(int sequence, UnaryOperator<DraftSequence> change) {
    List<DraftSequence> changed = new ArrayList<>(sequences);
    changed.set(sequence, change.apply(changed.get(sequence)));
    changed.removeIf(sequenceDraft -> sequenceDraft.pieces().isEmpty());
    return new ClipDraft(title, changed);
  }

  /** Swaps a sequence with the one before it. */
  public ClipDraft moveEarlier(int sequence) {
    List<DraftSequence> reordered = new ArrayList<>(sequences);
    if (sequence > 0) {
      Collections.swap(reordered, sequence, sequence - 1);
    }
    return new ClipDraft(title, reordered);
  }

  /** Swaps a sequence with the one after it. */
  public ClipDraft moveLater(int sequence) {
    return sequence + 1 < sequences.size() ? moveEarlier(sequence + 1) : this;
  }
}
