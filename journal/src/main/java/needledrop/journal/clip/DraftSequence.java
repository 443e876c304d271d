package needledrop.journal.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.cut.Beats;
import needledrop.cut.Edit;
import needledrop.media.Span;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * A section of a clip that is being edited: pieces of footage in order and the one song that plays
 * over them.
 *
 * @param songIn the position in the song where the sequence begins
 */
public record DraftSequence(
    String title, @Nullable SongId song, Duration songIn, List<Piece> pieces) {

  /** A time span of one footage file. */
  public record Piece(FootageId footage, Span span) {
    static Piece from(Edit.Segment segment) {
      FootageId footage =
          EditSourceNames.parseFootage(segment.footage()).orElseGet(() -> new FootageId(0));
      return new Piece(footage, Span.ofSeconds(segment.in(), segment.out()));
    }

    private Piece trim(Edit.Segment segment) {
      return new Piece(footage, Span.ofSeconds(segment.in(), segment.out()));
    }

    private Edit.Segment toSegment(@Nullable String title) {
      return new Edit.Segment(
          EditSourceNames.name(footage), span.startSeconds(), span.endSeconds(), title);
    }
  }

  public DraftSequence {
    pieces = List.copyOf(pieces);
  }

  static DraftSequence startingWith(Edit.Segment segment, Optional<Edit.Music> music) {
    return new DraftSequence(
        Objects.requireNonNullElse(segment.title(), ""),
        music.flatMap(track -> EditSourceNames.parseSong(track.song())).orElse(null),
        Duration.ofMillis(Math.round(1000 * music.map(Edit.Music::in).orElse(0.0))),
        List.of(Piece.from(segment)));
  }

  /** Converts the pieces to segments; the first one begins the chapter. */
  List<Edit.Segment> segments() {
    List<Edit.Segment> segments = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean beginsChapter = segments.isEmpty() && !title.isBlank();
      segments.add(piece.toSegment(beginsChapter ? title : null));
    }
    return segments;
  }

  /** Returns the song for an edit in which the sequence begins at this second. */
  Optional<Edit.Music> music(double at) {
    return Optional.ofNullable(song)
        .map(songId ->
            new Edit.Music(
                EditSourceNames.name(songId),
                at,
                songIn.toMillis() / 1000.0,
                length().toMillis() / 1000.0,
                Edit.Music.DEFAULT_CROSSFADE_SECONDS,
                0));
  }

  public Duration length() {
    return pieces.stream()
        .map(piece -> piece.span().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  DraftSequence append(List<Piece> added) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(added);
    return withPieces(all);
  }

  public DraftSequence removePiece(int piece) {
    List<Piece> rest = new ArrayList<>(pieces);
    rest.remove(piece);
    return withPieces(rest);
  }

  /** Swaps a piece with the one before it. */
  public DraftSequence moveEarlier(int piece) {
    List<Piece> reordered = new ArrayList<>(pieces);
    if (piece > 0) {
      Collections.swap(reordered, piece, piece - 1);
    }
    return withPieces(reordered);
  }

  /** Swaps a piece with the one after it. */
  public DraftSequence moveLater(int piece) {
    return piece + 1 < pieces.size() ? moveEarlier(piece + 1) : this;
  }

  /** Moves the cuts between pieces to beats of the song. No piece gets longer. */
  public DraftSequence snapToBeats(Beats beats) {
    double startSeconds = songIn.toMillis() / 1000.0;
    List<Double> beatTimes = beats.beats().stream().map(beat -> beat - startSeconds).toList();
    List<Span> spans = pieces.stream().map(Piece::span).toList();
    Iterator<Piece> piece = pieces.iterator();
    return withPieces(
        new needledrop.cut.ShotSequence("pieces", spans)
            .cutToBeats(0, beatTimes).stream().map(segment -> piece.next().trim(segment)).toList());
  }

  public DraftSequence withPieces(List<Piece> newPieces) {
    return new DraftSequence(title, song, songIn, newPieces);
  }
}
