package needledrop.catalog.paste;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as Wikidata's REST service answers, put into the form of Special:EntityData: there a
 * statement's value is its "content", and labels are bare words.
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
        .forEach(each ->
            qualifiers.withArray(each.path("property").path("id").asString("")).add(snak(each)));
    return claim;
  }

  private static JsonNode snak(JsonNode valued) {
    JsonNode content = valued.path("value").path("content");
    ObjectNode snak = NODES.objectNode();
    ObjectNode data = snak.putObject("datavalue");
    if (valued.path("property").path("data_type").asString("").equals("wikibase-item")) {
      data.putObject("value").set("id", content);
    } else {
      data.set("value", content);
    }
    return snak;
  }
}
