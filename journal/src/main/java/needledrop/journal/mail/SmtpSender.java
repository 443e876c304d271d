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

/** SMTP client: sends one mail at a time to the mail server. */
final class SmtpSender {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
  private static final String TIMEOUT_MILLIS = Long.toString(Duration.ofSeconds(20).toMillis());

  private final MailSettings settings;

  SmtpSender(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a mail.
   *
   * @throws MailNotSentException with the server's message
   */
  void send(MailServer server, MailOrigin origin, Mail mail, Instant now)
      throws MailNotSentException {
    Session session = session(server);
    MimeMessage message = message(session, server, origin, mail, now);
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
      Session session, MailServer server, MailOrigin origin, Mail mail, Instant now)
      throws MailNotSentException {
    try {
      MimeMessage message = new JournalMessage(session, origin.host());
      message.setFrom(new InternetAddress(server.sender(), origin.title(), UTF_8.name()));
      message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().address()));
      message.setSubject(mail.subject(), UTF_8.name());
      message.setText(mail.text(), UTF_8.name());
      message.setHeader("Date", RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
      message.setHeader("Auto-Submitted", "auto-generated");
      if (mail.unsubscribeUri() != null) {
        message.setHeader("List-Unsubscribe", "<" + mail.unsubscribeUri().toASCIIString() + ">");
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

  /** The server has already accepted or refused the mail, so an error on closing is only logged. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not end the connection properly", e);
    }
  }

  private Session session(MailServer server) {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    if (server.username().isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        properties, new SmtpAuthenticator(server.username(), settings.password()));
  }

  /** A message whose Message-ID contains the journal's host name, not that of the machine. */
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
