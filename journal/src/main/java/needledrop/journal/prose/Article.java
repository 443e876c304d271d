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
  public record Text(Html html) implements Piece {}

  /** The place of the entry's clip of this number, counted from one. */
  public record ClipHere(int number) implements Piece {}

  public Article {
    pieces = List.copyOf(pieces);
  }

  /** Whether the writer said where this clip goes; one that nobody placed goes on top. */
  public boolean places(int clip) {
    return pieces.contains(new ClipHere(clip));
  }

  /** Its stretches of text. */
  public Stream<Html> texts() {
    return pieces.stream()
        .flatMap(piece -> piece instanceof Text(Html html) ? Stream.of(html) : Stream.empty());
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
              case Text(Html html) -> html.withIds(prefix).toString();
              case ClipHere(int number) -> clips.apply(number);
            })
        .collect(Collectors.joining());
  }
}
