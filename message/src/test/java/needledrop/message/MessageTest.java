package needledrop.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final String PLURAL = "{count, plural, one {# link} other {# links}}";

  @Test
  void valuesAreFilledInByName() {
    assertEquals("Ana, 2 of 3", Message.of("{name}, {n} of 3", "n", 2, "name", "Ana").english());
    assertEquals("at 02:30", Message.of("at {time}", "time", LocalTime.of(2, 30)).english());
  }

  @Test
  void pluralsAndNumbersFollowTheLanguage() {
    assertEquals("1 link", Message.of(PLURAL, "count", 1).english());
    assertEquals("12,000 links", Message.of(PLURAL, "count", 12_000).english());
    MessageRenderer polish = new MessageRenderer(Locale.of("pl"));
    String template = "{count, plural, one {# plik} few {# pliki} other {# plików}}";
    assertEquals("3 pliki", polish.render(template, Map.of("count", 3)));
    assertEquals("5 plików", polish.render(template, Map.of("count", 5)));
  }

  @Test
  void textWithoutValuesIsNoTemplate() {
    assertEquals("{name} isn't '{", Message.of("{name} isn't '{").english());
    assertEquals("{x}", Message.untranslated("{x}").english());
    assertEquals("{b}", Message.of("{a}", "a", "{b}").english());
  }

  @Test
  void nameWithoutAValueIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Message.of("{a}", "a"));
  }

  @Test
  void exceptionsSayWhatTheirMessageSays() {
    Message message = Message.of("At most {max} characters.", "max", 3);
    InvalidInputException failure = new InvalidInputException(message);
    assertEquals("At most 3 characters.", failure.getMessage());
    assertEquals(message, Message.ofCause(failure));
    assertEquals("no", Message.ofCause(new IllegalStateException("no")).english());
  }

  @Test
  void storedMessagesAreReadBack() {
    Message reason = Message.of("It links to {host}, which you blocked.", "host", "a\n{b}\"");
    Message outer =
        Message.of("{count, plural, other {#}} {reason}", "count", 7L, "reason", reason);
    Message plain = Message.of("You marked it as spam.");
    assertEquals(outer, StoredMessage.parse(StoredMessage.format(outer)));
    assertEquals("You marked it as spam.", StoredMessage.format(plain));
    List<Message> all = List.of(outer, plain, reason);
    assertEquals(all, StoredMessage.parseAll(StoredMessage.formatAll(all)));
  }

  @Test
  void textOfOlderRowsIsKept() {
    assertEquals("You said so.", StoredMessage.parse("You said so.").english());
    assertEquals("{\"template\": x", StoredMessage.parse("{\"template\": x").english());
  }
}
