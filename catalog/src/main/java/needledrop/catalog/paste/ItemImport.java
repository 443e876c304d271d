package needledrop.catalog.paste;

import java.util.List;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.message.InvalidInputException;
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
   * @throws IllegalArgumentException if the text is malformed; the message is for whoever pasted it
   */
  public static ItemImport parse(String text, ItemKind kind) {
    String words = text.strip();
    if (words.length() > MAX_LENGTH) {
      throw new InvalidInputException("This is too long. Paste at most four million characters.");
    }
    if (words.isEmpty()) {
      throw new InvalidInputException("This is empty.");
    }
    UnsupportedFormats.explainRefusal(words)
        .ifPresent(why -> {
          throw new InvalidInputException(why);
        });
    return words.startsWith("{") || words.startsWith("[")
        ? JsonEntityParser.parse(words, kind)
        : TextListParser.parse(words, kind);
  }
}
