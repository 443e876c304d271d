package needledrop.journal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Properties;

/** The way to the mail server: hands over one letter at a time, by SMTP. */
final class Post {
  private static final String PATIENCE = Long.toString(Duration.ofSeconds(20).toMillis());

  private final MailSettings settings;

  Post(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a letter.
   *
   * @throws NotSentException with all that the server said
   */
  void send(MailServer server, String journal, Letter letter) throws NotSentException {
    try {
      MimeMessage message = new MimeMessage(session(server));
      message.setFrom(new InternetAddress(server.sender(), Letter.oneLine(journal), UTF_8.name()));
      message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().address()));
      message.setSubject(letter.subject(), UTF_8.name());
      message.setText(letter.text(), UTF_8.name());
      message.setHeader("Date", RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
      message.setHeader("Auto-Submitted", "auto-generated");
      if (letter.leave() != null) {
        message.setHeader("List-Unsubscribe", "<" + letter.leave() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      Transport.send(message);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new NotSentException(e);
    }
  }

  private Session session(MailServer server) {
    Properties values = new Properties();
    values.setProperty("mail.transport.protocol", "smtp");
    values.setProperty("mail.smtp.host", server.host());
    values.setProperty("mail.smtp.port", Integer.toString(server.port()));
    values.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    values.setProperty("mail.smtp.timeout", PATIENCE);
    values.setProperty("mail.smtp.writetimeout", PATIENCE);
    values.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case TLS -> values.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        values.setProperty("mail.smtp.starttls.enable", "true");
        values.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> values.setProperty("mail.smtp.starttls.enable", "false");
    }
    if (server.username().isEmpty()) {
      return Session.getInstance(values);
    }
    values.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(values, new Known(server.username(), settings.password()));
  }

  private static final class Known extends Authenticator {
    private final PasswordAuthentication known;

    Known(String username, String password) {
      known = new PasswordAuthentication(username, password);
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return known;
    }
  }
}
