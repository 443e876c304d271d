package needledrop.journal.mail;

import java.net.URI;

/**
 * The sender's name and the host for Message-IDs in the mails that the journal sends.
 *
 * @param title the name of the sender
 * @param host the host part of each Message-ID
 */
record MailOrigin(String title, String host) {
  static MailOrigin of(String title, URI address) {
    String host = address.getHost();
    return new MailOrigin(Mail.toOneLine(title), host == null ? "localhost" : host);
  }
}
