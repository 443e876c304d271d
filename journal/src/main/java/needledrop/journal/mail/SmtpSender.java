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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import needledrop.journal.mail.MailNotSentException.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the mail server: hands over one letter at a time, by SMTP. */
final class SmtpSender {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
  private static final String TIMEOUT_MILLIS = Long.toString(Duration.ofSeconds(20).toMillis());

  private final MailSettings settings;

  SmtpSender(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a letter.
   *
   * @throws NotSentException with all that the server said
   */
  void send(MailServer server, MailOrigin origin, Mail letter, Instant now)
      throws MailNotSentException {
    Session session = session(server);
    MimeMessage message = message(session, server, origin, letter, now);
    Transport transport = connect(session);
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new MailNotSentException(Scope.THIS_MAIL, e);
    } finally {
      close(transport);
    }
  }

  private static MimeMessage message(
      Session session, MailServer server, MailOrigin origin, Mail letter, Instant now)
      throws MailNotSentException {
    try {
      MimeMessage message = new JournalMessage(session, origin.host());
      message.setFrom(new InternetAddress(server.sender(), origin.title(), UTF_8.name()));
      message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().address()));
      message.setSubject(letter.subject(), UTF_8.name());
      message.setText(letter.text(), UTF_8.name());
      message.setHeader("Date", RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
      message.setHeader("Auto-Submitted", "auto-generated");
      if (letter.unsubscribeUri() != null) {
        message.setHeader("List-Unsubscribe", "<" + letter.unsubscribeUri().toASCIIString() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailNotSentException(Scope.THIS_MAIL_FOREVER, e);
    }
  }

  private static Transport connect(Session session) throws MailNotSentException {
    try {
      Transport transport = session.getTransport();
      transport.connect();
      return transport;
    } catch (MessagingException e) {
      throw new MailNotSentException(Scope.SERVER, e);
    }
  }

  /** The server has already answered for the mail; how it says goodbye changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not end the connection properly", e);
    }
  }

  private Session session(MailServer server) {
    Properties values = new Properties();
    values.setProperty("mail.transport.protocol", "smtp");
    values.setProperty("mail.smtp.host", server.host());
    values.setProperty("mail.smtp.port", Integer.toString(server.port()));
    values.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    values.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    values.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
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
    return Session.getInstance(
        values, new SmtpAuthenticator(server.username(), settings.password()));
  }

  /** A message whose Message-ID names the journal, not the machine that it runs on. */
  private static final class JournalMessage extends MimeMessage {
    private final String host;

    JournalMessage(Session session, String host) {
      super(session);
      this.host = host;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + host + ">");
    }
  }

  private static final class SmtpAuthenticator extends Authenticator {
    private final PasswordAuthentication credentials;

    SmtpAuthenticator(String username, String password) {
      credentials = new PasswordAuthentication(username, password);
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return credentials;
    }
  }
}
