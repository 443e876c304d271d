package needledrop.journal.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address. It does not say itself, so that no log and no page shows it by accident. */
public record Email(String address) {
  public static final int LONGEST = 100;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,255}");

  public Email {
    if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** What somebody typed, if it can be an address. Case is forgotten, as mail servers do. */
  public static Optional<Email> typed(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && SHAPE.matcher(address).matches()
        ? Optional.of(new Email(address))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "an e-mail address";
  }
}
