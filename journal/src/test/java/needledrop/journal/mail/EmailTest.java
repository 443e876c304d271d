package needledrop.journal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  @Test
  void spacesAroundAndCaseAreForgotten() {
    assertEquals(Optional.of(new Email("a.b+c@d.example")), Email.typed(" A.b+C@D.Example "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@",
        "a@",
        "@b",
        "a b@c.example",
        "a@b@c.example",
        "a@b.example\r\nBcc: c@d.example",
        "<a@b.example>",
        "a@b.example,c@d.example",
        "\"a\"@b.example"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertTrue(Email.typed(text).isEmpty());
  }

  @Test
  void anEndlessAddressIsRefusedAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertTrue(Email.typed("a@".repeat(500_000)).isEmpty()));
  }
}
