package needledrop.catalog.paste;

import java.util.List;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.message.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The result of parsing pasted text about one item: its identifiers and proposed facts.
 *
 * @param name the name of the item in the text; null for plain lines
 * @param source the source of the text; null for plain lines, for which the member enters one
 */
public record ItemImport(
    @Nullable String name,
    @Nullable FactSource source,
    List<ExternalId> externalIds,
    List<FactProposal> proposals) {
  private static final int MAX_LENGTH = 4_000_000;

  /**
   * Parses an entity of Wikidata or MusicBrainz, the lines of a cast, or the tracks of an album.
   *
   * @param kind the kind of the item that the text is about
   * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
   */
  public static ItemImport parse(String text, ItemKind kind) {
    String stripped = text.strip();
    if (stripped.length() > MAX_LENGTH) {
      throw new InvalidInputException("This is too long. Paste at most four million characters.");
    }
    if (stripped.isEmpty()) {
      throw new InvalidInputException("This is empty.");
    }
    UnsupportedFormats.explainRefusal(stripped)
        .ifPresent(refusal -> {
          throw new InvalidInputException(refusal);
        });
    return stripped.startsWith("{") || stripped.startsWith("[")
        ? JsonEntityParser.parse(stripped, kind)
        : TextListParser.parse(stripped, kind);
  }
}
