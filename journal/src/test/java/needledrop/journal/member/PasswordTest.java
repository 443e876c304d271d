package needledrop.journal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "qwertyuiop",
        "Password123!",
        "basketball",
        "Chocolate99",
        "1q2w3e4r5t",
        "dragon123456",
        "Needledrop2026",
        "aaaaaaaaaaaa",
        "11112222333344"
      })
  void commonPasswordsAreRefused(String typed) {
    assertNotEquals(Optional.empty(), new Password(typed).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Adrian2026!!", "second.reel", "adrian-adrian", "Second Reel 1985"})
  void namesOfMemberAndJournalAreRefused(String typed) {
    assertNotEquals("", new Password(typed).problem("Adrian", "Second Reel"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snow on the mountain",
        "no easy way out",
        "adrian waits in the snow",
        "fünf Äpfel im Mai"
      })
  void passphrasesAreAccepted(String typed) {
    assertEquals(Optional.empty(), new Password(typed).problem("Adrian", "Second Reel"));
  }

  @Test
  void longPasswordsAreAccepted() {
    String words = "correct horse battery staple ".repeat(6).strip();
    assertEquals(Optional.empty(), new Password(words).problem("Adrian", "Second Reel"));
  }
}
