package needledrop.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts messages to text in a database column, and back.
 *
 * <p>A message without values is stored as its template. One with values is stored as JSON: {@code
 * {"template": "You blocked the name {name}.", "values": {"name": "Ana"}}}. Older rows contain
 * English sentences, which are returned unchanged.
 */
public final class StoredMessage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String JSON_START = "{\"template\":";

  private StoredMessage() {}

  public static String format(Message message) {
    if (message.values().isEmpty()) {
      return message.template();
    }
    ObjectNode node = JSON.createObjectNode().put("template", message.template());
    ObjectNode values = node.putObject("values");
    message.values().forEach((name, value) -> put(values, name, value));
    return node.toString();
  }

  private static void put(ObjectNode values, String name, Object value) {
    switch (value) {
      case Message message -> values.put(name, format(message));
      case Integer number -> values.put(name, number.longValue());
      case Long number -> values.put(name, number);
      default -> values.put(name, value.toString());
    }
  }

  /** Returns several messages, one for each line. */
  public static String formatAll(List<Message> messages) {
    return messages.stream().map(StoredMessage::format).collect(Collectors.joining("\n"));
  }

  public static List<Message> parseAll(String text) {
    return text.lines().map(StoredMessage::parse).toList();
  }

  /** Returns the message of a column. Other text becomes a message without values. */
  public static Message parse(String text) {
    if (!text.startsWith(JSON_START)) {
      return Message.of(text);
    }
    try {
      JsonNode node = JSON.readTree(text);
      Map<String, Object> values = new LinkedHashMap<>();
      node.path("values")
          .properties()
          .forEach(value -> values.put(value.getKey(), value(value.getValue())));
      return new Message(node.path("template").asString(), values);
    } catch (JacksonException notStored) {
      return Message.of(text);
    }
  }

  private static Object value(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    String text = node.asString();
    return text.startsWith(JSON_START) ? parse(text) : text;
  }
}
