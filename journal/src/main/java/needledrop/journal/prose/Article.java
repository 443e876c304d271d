package needledrop.journal.prose;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A written text ready for the page: stretches of HTML, and the places where its clips go. */
public record Article(List<Piece> pieces) {

  /** One part of an article. */
  public sealed interface Piece {}

  /** A stretch of text. */
  public record Text(SafeHtml html) implements Piece {}

  /** The place of the entry's clip of this number, counted from one. */
  public record ClipPlaceholder(int number) implements Piece {}

  public Article {
    pieces = List.copyOf(pieces);
  }

  /** Whether the writer said where this clip goes; one that nobody placed goes on top. */
  public boolean hasClip(int clip) {
    return pieces.contains(new ClipPlaceholder(clip));
  }

  /** Its stretches of text. */
  public Stream<SafeHtml> texts() {
    return pieces.stream()
        .flatMap(piece ->
            piece instanceof Text(SafeHtml safeHtml) ? Stream.of(safeHtml) : Stream.empty());
  }

  /** All of it as one HTML text; {@code clips} draws what stands for a clip. */
  public String html(IntFunction<String> clips) {
    return html(clips, "");
  }

  /**
   * The same for a feed.
   *
   * @param clips draws what stands for a clip
   * @param prefix of the ids in it, which other texts may stand beside
   */
  public String html(IntFunction<String> clips, String prefix) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Text(SafeHtml safeHtml) -> safeHtml.withIdPrefix(prefix).toString();
              case ClipPlaceholder(int number) -> clips.apply(number);
            })
        .collect(Collectors.joining());
  }
}
