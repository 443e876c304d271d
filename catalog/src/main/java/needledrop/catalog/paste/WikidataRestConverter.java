package needledrop.catalog.paste;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts an item from the JSON of Wikidata's REST API to that of Special:EntityData. In the REST
 * API, the value of a statement is its "content", and labels are plain strings.
 */
final class WikidataRestConverter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WikidataRestConverter() {}

  static boolean matches(JsonNode root) {
    return root.path("statements").isObject() && root.path("id").isString();
  }

  static JsonNode toEntity(JsonNode root) {
    ObjectNode entity = NODES.objectNode();
    entity.set("id", root.path("id"));
    ObjectNode labels = entity.putObject("labels");
    root.path("labels")
        .propertyStream()
        .forEach(label -> labels.putObject(label.getKey()).set("value", label.getValue()));
    ObjectNode claims = entity.putObject("claims");
    root.path("statements")
        .propertyStream()
        .forEach(property -> {
          ArrayNode statements = claims.putArray(property.getKey());
          property
              .getValue()
              .valueStream()
              .map(WikidataRestConverter::claim)
              .forEach(statements::add);
        });
    return entity;
  }

  private static JsonNode claim(JsonNode statement) {
    ObjectNode claim = NODES.objectNode();
    claim.set("mainsnak", snak(statement));
    claim.set("rank", statement.path("rank"));
    ObjectNode qualifiers = claim.putObject("qualifiers");
    statement
        .path("qualifiers")
        .valueStream()
        .forEach(qualifier ->
            qualifiers
                .withArray(qualifier.path("property").path("id").asString(""))
                .add(snak(qualifier)));
    return claim;
  }

  private static JsonNode snak(JsonNode statementOrQualifier) {
    JsonNode content = statementOrQualifier.path("value").path("content");
    ObjectNode snak = NODES.objectNode();
    ObjectNode data = snak.putObject("datavalue");
    if (statementOrQualifier
        .path("property")
        .path("data_type")
        .asString("")
        .equals("wikibase-item")) {
      data.putObject("value").set("id", content);
    } else {
      data.set("value", content);
    }
    return snak;
  }
}
