package needledrop.catalog.pasted;

import needledrop.catalog.item.ItemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of others, kept shallow and read with suspicion: whatever is not as expected is not there.
 */
final class Entity {
  private static final int DEEPEST = 60;
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(200_000)
                      .maxNumberLength(50)
                      .build())
              .build());

  private Entity() {}

  static Pasted read(String text, ItemKind kind) {
    JsonNode root = parsed(text);
    JsonNode only = root.isArray() && root.size() == 1 ? root.path(0) : root;
    if (only.path("entities").isObject() || only.path("claims").isObject()) {
      return Wikidata.read(only, kind);
    }
    if (RestItem.is(only)) {
      return Wikidata.read(RestItem.asEntity(only), kind);
    }
    JsonNode entity = OtherFormats.single(only).orElse(only);
    if (MusicBrainz.is(entity)) {
      return MusicBrainz.read(entity, kind);
    }
    throw new IllegalArgumentException(OtherFormats.of(only));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "This is no JSON that can be read: it is cut off, or nested too deep.", e);
    }
  }

  /** The text that stands there, in one line; empty where there is none. */
  static String text(JsonNode node) {
    String text = node.isString() ? node.stringValue().replaceAll("\\s+", " ").strip() : "";
    return text.length() > 300 ? "" : text;
  }
}
