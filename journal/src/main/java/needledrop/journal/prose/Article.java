package needledrop.journal.prose;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an entry, rendered as pieces of HTML, with the positions where its clips are
 * inserted.
 */
public record Article(List<Piece> pieces) {

  /** One part of an article. */
  public sealed interface Piece {}

  /** A piece of HTML. */
  public record Text(SafeHtml html) implements Piece {}

  /**
   * The position of a clip.
   *
   * @param number of the entry's clip, counted from one
   */
  public record ClipPlaceholder(int number) implements Piece {}

  public Article {
    pieces = List.copyOf(pieces);
  }

  /** Whether the text contains a position for this clip; clips without one are shown at the top. */
  public boolean hasClip(int clip) {
    return pieces.contains(new ClipPlaceholder(clip));
  }

  /** Returns the pieces of HTML, without the clips. */
  public Stream<SafeHtml> texts() {
    return pieces.stream()
        .flatMap(piece ->
            piece instanceof Text(SafeHtml safeHtml) ? Stream.of(safeHtml) : Stream.empty());
  }

  /**
   * Returns the article as one HTML text.
   *
   * @param clipRenderer renders the clip of a number
   */
  public String html(IntFunction<String> clipRenderer) {
    return html(clipRenderer, "");
  }

  /**
   * Returns the article as one HTML text for a feed.
   *
   * @param clipRenderer renders the clip of a number
   * @param prefix is put before ids, so that they are unique beside other texts
   */
  public String html(IntFunction<String> clipRenderer, String prefix) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Text(SafeHtml safeHtml) -> safeHtml.withIdPrefix(prefix).toString();
              case ClipPlaceholder(int number) -> clipRenderer.apply(number);
            })
        .collect(Collectors.joining());
  }
}
