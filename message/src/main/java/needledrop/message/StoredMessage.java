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
 * Messages as text in a column of the database.
 *
 * <p>One without values is its template. One with values is JSON: {@code {"template": "You blocked
 * the name {name}.", "values": {"name": "Ana"}}}. Rows of before hold sentences in English, which
 * stay as they are.
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

  /** Several messages, one a line. */
  public static String formatAll(List<Message> messages) {
    return messages.stream().map(StoredMessage::format).collect(Collectors.joining("\n"));
  }

  public static List<Message> parseAll(String text) {
    return text.lines().map(StoredMessage::parse).toList();
  }

  /** Returns the message of a column; text that is no stored message is one without values. */
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
