package needledrop.journal.member;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import needledrop.message.Message;

/**
 * A password in plain text. It is stored as an Argon2id hash of 19 MiB and two passes, the first
 * choice of OWASP's Password Storage Cheat Sheet, with a salt of 16 bytes.
 */
public record Password(String text) {
  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 200;

  private static final int MIN_DISTINCT_CHARACTERS = 5;
  private static final int MIN_KNOWN_WORD_LENGTH = 3;
  private static final int MIN_OWN_CHARACTERS = 8;

  private static final List<String> KEY_ROWS =
      List.of("1234567890", "0987654321", "qwertyuiop", "asdfghjkl", "abcdefghijklmnopqrstuvwxyz");

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private static final String DUMMY_HASH = argonHash("nobody's password");

  /** Returns why the password is not allowed, or empty if it is. */
  public Optional<Message> problem() {
    if (text.codePointCount(0, text.length()) < MIN_LENGTH) {
      return Optional.of(
          Message.of(
              "Passwords need at least {min} characters. A few words make a good one.",
              "min",
              MIN_LENGTH));
    }
    if (isCommon()) {
      return Optional.of(Message.of("This password is too common. A few words make a good one."));
    }
    if (text.length() > MAX_LENGTH) {
      return Optional.of(
          Message.of("Passwords can have at most {max} characters.", "max", MAX_LENGTH));
    }
    return text.isBlank()
        ? Optional.of(Message.of("Passwords cannot consist only of spaces."))
        : Optional.empty();
  }

  /**
   * Returns why the password is not allowed, also if it consists of known words.
   *
   * @param known such as the member's name or the journal's
   */
  public Optional<Message> problem(String... known) {
    Optional<Message> problem = problem();
    return problem.isEmpty() && consistsOf(known)
        ? Optional.of(
            Message.of(
                "Your name and the journal’s name are easy to guess. A few other words make a good"
                    + " password."))
        : problem;
  }

  /** Whether little remains of the password without the known words. */
  private boolean consistsOf(String... known) {
    String rest = fold(text);
    for (String each : known) {
      String folded = fold(each);
      rest = folded.length() < MIN_KNOWN_WORD_LENGTH ? rest : rest.replace(folded, "");
    }
    return rest.length() < MIN_OWN_CHARACTERS && rest.length() < fold(text).length();
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Whether it is a common password, also with digits added, keys of one row, or made of few
   * different characters.
   */
  private boolean isCommon() {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    String letters = lowerCase.replaceAll("[^\\p{L}]", "");
    boolean hasFewCharacters = lowerCase.chars().distinct().count() < MIN_DISTINCT_CHARACTERS;
    boolean isKeyRow =
        KEY_ROWS.stream().anyMatch(keys -> keys.repeat(MAX_LENGTH / 10).contains(lowerCase));
    return hasFewCharacters
        || isKeyRow
        || CommonPasswords.contains(lowerCase)
        || letters.isEmpty()
        || CommonPasswords.contains(letters);
  }

  /**
   * Returns the hash to store.
   *
   * @throws PasswordsBusyException if too many passwords are being hashed
   */
  String hash() {
    return PasswordQueue.KNOWN.run(() -> argonHash(text));
  }

  private static String argonHash(String text) {
    return com.password4j.Password.hash(text).addRandomSalt(SALT_BYTES).with(ARGON).getResult();
  }

  /**
   * Whether the hash is of this password.
   *
   * @throws PasswordsBusyException if too many passwords are being hashed
   */
  boolean matches(String hash, PasswordQueue queue) {
    return text.length() <= MAX_LENGTH && queue.run(() -> check(hash));
  }

  private boolean check(String hash) {
    return com.password4j.Password.check(text, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as a wrong password, so that the time does not reveal which names exist. */
  boolean matchesDummy(PasswordQueue queue) {
    matches(DUMMY_HASH, queue);
    return false;
  }

  @Override
  public String toString() {
    return "a password";
  }
}
