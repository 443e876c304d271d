package needledrop.journal.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import needledrop.message.InvalidInputException;

/**
 * The address and login of the SMTP server that sends the journal's mails, as the owner entered it,
 * without its password.
 *
 * @param username empty if the server needs no login
 * @param sender the From address of mails
 */
public record MailServer(String host, int port, Security security, String username, String sender) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");

  /** How the connection is encrypted. */
  public enum Security {
    TLS,
    STARTTLS,
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MailServer {
    refuse(!HOST.matcher(host).matches(), "Enter a mail server such as mail.example.org.");
    refuse(port < 1 || port > 65_535, "Enter a port from 1 to 65535. Most servers use 587.");
    refuse(username.chars().anyMatch(Character::isISOControl), "This username is not valid.");
    Optional<Email> from = Email.parse(sender);
    refuse(from.isEmpty(), "Enter a From address.");
    sender = from.map(Email::address).orElse("");
  }

  private static void refuse(boolean wrong, String problem) {
    if (wrong) {
      throw new InvalidInputException(problem);
    }
  }
}
