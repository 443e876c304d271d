package needledrop.catalog.paste;

import needledrop.catalog.item.ItemKind;
import needledrop.message.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of others, kept shallow and read with suspicion: whatever is not as expected is not there.
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
    JsonNode only = root.isArray() && root.size() == 1 ? root.path(0) : root;
    if (only.path("entities").isObject() || only.path("claims").isObject()) {
      return WikidataParser.parse(only, kind);
    }
    if (WikidataRestConverter.matches(only)) {
      return WikidataParser.parse(WikidataRestConverter.toEntity(only), kind);
    }
    JsonNode entity = UnsupportedFormats.findSingleEntity(only).orElse(only);
    if (MusicBrainzParser.matches(entity)) {
      return MusicBrainzParser.parse(entity, kind);
    }
    throw new InvalidInputException(UnsupportedFormats.explainRefusal(only));
  }

  private static JsonNode parseJson(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          e, "This JSON cannot be read. It is incomplete or nested too deep.");
    }
  }

  /** The text that stands there, in one line; empty where there is none. */
  static String text(JsonNode node) {
    String text = node.isString() ? node.stringValue().replaceAll("\\s+", " ").strip() : "";
    return text.length() > 300 ? "" : text;
  }
}
