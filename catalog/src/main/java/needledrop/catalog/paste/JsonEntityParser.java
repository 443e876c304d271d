package needledrop.catalog.paste;

import needledrop.catalog.item.ItemKind;
import needledrop.message.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parser of pasted JSON entities of Wikidata and MusicBrainz. The input is untrusted: its depth and
 * lengths are limited, and values of an unexpected type count as missing.
 */
final class JsonEntityParser {
  private static final int MAX_NESTING_DEPTH = 60;
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_NESTING_DEPTH)
                      .maxStringLength(200_000)
                      .maxNumberLength(50)
                      .build())
              .build());

  private JsonEntityParser() {}

  static ItemImport parse(String text, ItemKind kind) {
    JsonNode root = parseJson(text);
    JsonNode element = root.isArray() && root.size() == 1 ? root.path(0) : root;
    if (element.path("entities").isObject() || element.path("claims").isObject()) {
      return WikidataParser.parse(element, kind);
    }
    if (WikidataRestConverter.matches(element)) {
      return WikidataParser.parse(WikidataRestConverter.toEntity(element), kind);
    }
    JsonNode entity = UnsupportedFormats.findSingleEntity(element).orElse(element);
    if (MusicBrainzParser.matches(entity)) {
      return MusicBrainzParser.parse(entity, kind);
    }
    throw new InvalidInputException(UnsupportedFormats.explainRefusal(element));
  }

  private static JsonNode parseJson(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          e, "This JSON cannot be read. It is incomplete or too deeply nested.");
    }
  }

  /**
   * Returns the text of a node in one line; empty if it is no text, or longer than 300 characters.
   */
  static String text(JsonNode node) {
    String text = node.isString() ? node.stringValue().replaceAll("\\s+", " ").strip() : "";
    return text.length() > 300 ? "" : text;
  }
}
