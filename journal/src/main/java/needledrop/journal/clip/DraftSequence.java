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
 * A run of pieces of footage that belongs together, with the song it is set to.
 *
 * @param songIn where in the song the sequence begins
 */
public record DraftSequence(
    String title, @Nullable SongId song, Duration songIn, List<Piece> pieces) {

  /** A stretch of one piece of footage. */
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
        music.flatMap(playing -> EditSourceNames.parseSong(playing.song())).orElse(null),
        Duration.ofMillis(Math.round(1000 * music.map(Edit.Music::in).orElse(0.0))),
        List.of(Piece.from(segment)));
  }

  /** Its pieces as segments, the first of which begins its chapter. */
  List<Edit.Segment> segments() {
    List<Edit.Segment> segments = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean begins = segments.isEmpty() && !title.isBlank();
      segments.add(piece.toSegment(begins ? title : null));
    }
    return segments;
  }

  /** Its song, laid on a clip in which it begins at this second. */
  Optional<Edit.Music> music(double at) {
    return Optional.ofNullable(song)
        .map(playing ->
            new Edit.Music(
                EditSourceNames.name(playing),
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

  DraftSequence append(List<Piece> more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more);
    return withPieces(all);
  }

  public DraftSequence removePiece(int piece) {
    List<Piece> rest = new ArrayList<>(pieces);
    rest.remove(piece);
    return withPieces(rest);
  }

  /** The piece and the one before it change places. */
  public DraftSequence moveEarlier(int piece) {
    List<Piece> turned = new ArrayList<>(pieces);
    if (piece > 0) {
      Collections.swap(turned, piece, piece - 1);
    }
    return withPieces(turned);
  }

  /** The piece and the one after it change places. */
  public DraftSequence moveLater(int piece) {
    return piece + 1 < pieces.size() ? moveEarlier(piece + 1) : this;
  }

  /** The cuts between its pieces laid on beats of the song; no piece becomes longer by that. */
  public DraftSequence snapToBeats(Beats beats) {
    double begins = songIn.toMillis() / 1000.0;
    List<Double> heard = beats.beats().stream().map(beat -> beat - begins).toList();
    List<Span> spans = pieces.stream().map(Piece::span).toList();
    Iterator<Piece> piece = pieces.iterator();
    return withPieces(
        new needledrop.cut.ShotSequence("pieces", spans)
            .cutToBeats(0, heard).stream().map(segment -> piece.next().trim(segment)).toList());
  }

  public DraftSequence withPieces(List<Piece> others) {
    return new DraftSequence(title, song, songIn, others);
  }
}
