package needledrop.journal.mail;

import static java.text.Normalizer.normalize;

import java.net.IDN;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An email address in printable ASCII, so that no mail library can parse anything else into it.
 * {@link #toString} hides the address, so that it does not get into logs or pages by accident.
 */
public record Email(String address) {
  public static final int MAX_LENGTH = 100;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** A dot-atom of RFC 5322 and a host name. */
  private static final Pattern PATTERN =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

  public Email {
    if (!isValid(address)) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  private static boolean isValid(String address) {
    return address.length() <= MAX_LENGTH && PATTERN.matcher(address).matches();
  }

  /**
   * Parses an address; empty if it is not valid. Converts it to lower case, and an
   * internationalized domain to its ASCII form.
   */
  public static Optional<Email> parse(String text) {
    String address = text.strip();
    return address.length() <= MAX_LENGTH
        ? toAscii(address.toLowerCase(Locale.ROOT)).filter(Email::isValid).map(Email::new)
        : Optional.empty();
  }

  /**
   * Returns all forms in which rows may contain the address: as it is stored now, and with
   * characters beyond ASCII, as it was stored before addresses had to be ASCII.
   */
  public static Set<String> storedForms(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    if (address.length() > MAX_LENGTH) {
      return Set.of(address);
    }
    int at = address.lastIndexOf('@') + 1;
    String domain = IDN.toUnicode(address.substring(at)).toLowerCase(Locale.ROOT);
    return Stream.concat(
            toAscii(address).stream(), Stream.of(address, address.substring(0, at) + domain))
        .flatMap(each -> Stream.of(each, normalize(each, Form.NFC), normalize(each, Form.NFD)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> toAscii(String address) {
    int at = address.lastIndexOf('@');
    try {
      String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return Optional.of(address.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "an e-mail address";
  }
}
