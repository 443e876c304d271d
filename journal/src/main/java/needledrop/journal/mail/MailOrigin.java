package needledrop.journal.mail;

import java.net.URI;

/**
 * The journal that mails come from.
 *
 * @param title its name, as the sender's
 * @param host its host name, under which each mail gets its Message-ID
 */
record MailOrigin(String title, String host) {
  static MailOrigin of(String title, URI address) {
    String host = address.getHost();
    return new MailOrigin(Mail.toOneLine(title), host == null ? "localhost" : host);
  }
}
