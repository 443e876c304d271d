package needledrop.journal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.mail.MailServer.Security;
import needledrop.journal.reply.ReplyForm;
import needledrop.store.Ids.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  @Test
  void surroundingSpacesAndCaseAreIgnored() {
    assertEquals(Optional.of(new Email("a.b+c@d.example")), Email.parse(" A.b+C@D.Example "));
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
        "\"a\"@b.example",
        ".a@b.example",
        "a..b@c.example",
        "ana\u560d\u560a@b.example",
        "bäcker@b.example",
        "a@-b.example",
        "a@b_c.example"
      })
  void invalidAddressesAreRefused(String text) {
    assertTrue(Email.parse(text).isEmpty());
  }

  @Test
  void internationalizedDomainsBecomeAscii() {
    assertEquals(
        Optional.of(new Email("ana@xn--bcher-kva.example")), Email.parse("Ana@BÜCHER.example"));
  }

  @Test
  void addressesContainOnlyPrintableAscii() {
    InjectionCharacters.all()
        .flatMap(character ->
            Stream.of(
                character + "@b.example",
                "a" + character + "rcpt to:<x@y.example>" + character + "@b.example",
                "a@b" + character + ".example",
                "a@" + character,
                "a@b.example" + character + "data"))
        .flatMap(typed -> Email.parse(typed).stream())
        .forEach(email -> assertTrue(email.address().chars().allMatch(c -> c > 0x20 && c < 0x7f)));
    assertTrue(
        InjectionCharacters.all()
            .noneMatch(character -> Email.parse("a" + character + "@b.example").isPresent()));
  }

  @Test
  void senderAddressesContainOnlyPrintableAscii() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new MailServer("a.example", 25, Security.NONE, "", "a\u560d\u560a@b.example"));
    assertEquals(
        "a@xn--bcher-kva.example",
        new MailServer("a.example", 25, Security.NONE, "", "a@bücher.example").sender());
  }

  @Test
  void replyFormsAndMailServersRefuseInjectionCharacters() {
    InjectionCharacters.all()
        .map(character -> "a" + character + "@b.example")
        .forEach(typed -> {
          ReplyForm form = ReplyForm.of(new EntryId(1), "Ana", typed, "Which song?");
          assertTrue(form.problems().containsKey(ReplyForm.Field.EMAIL));
          assertThrows(
              IllegalArgumentException.class,
              () -> new MailServer("a.example", 25, Security.NONE, "", typed));
        });
  }

  @Test
  void veryLongAddressesAreRefusedInTime() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> assertTrue(Email.parse("a@".repeat(500_000)).isEmpty()));
  }
}
