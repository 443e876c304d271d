package needledrop.catalog.pasted;

import java.util.List;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import org.jspecify.annotations.Nullable;

/**
 * What pasted words say about one item.
 *
 * @param name what they call it; null for lines, which do not say
 * @param source what they were taken from; null for lines, where a person has to say it
 */
public record ItemImport(
    @Nullable String name,
    @Nullable FactSource source,
    List<ExternalId> externalIds,
    List<FactProposal> proposals) {
  private static final int MAX_LENGTH = 4_000_000;

  /**
   * Reads an entity of Wikidata or MusicBrainz, the lines of a cast, or an album's tracks.
   *
   * @param kind of the item that they are about
   * @throws IllegalArgumentException in words for whoever pasted it
   */
  public static ItemImport parse(String text, ItemKind kind) {
    String words = text.strip();
    if (words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("That is too much: more than four million letters.");
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("There is nothing in it.");
    }
    UnsupportedFormats.explainRefusal(words)
        .ifPresent(why -> {
          throw new IllegalArgumentException(why);
        });
    return words.startsWith("{") || words.startsWith("[")
        ? JsonEntityParser.parse(words, kind)
        : TextListParser.parse(words, kind);
  }
}
