package needledrop.journal.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import needledrop.journal.settings.SettingsStore;
import needledrop.message.Message;
import needledrop.store.Database;

/** All about letters: the server that takes them, who is told of what, and what lies ready. */
public record MailModule(MailSettings settings, ReplySubscriptions subscriptions, Outbox outbox) {
  /**
   * Puts it together.
   *
   * @param passwordFile holds the password of the mail server, and nothing else does
   * @param here where the program is found, while the owner has given no address
   * @param translate renders a message in the language of the journal
   */
  public static MailModule of(
      Database database,
      Path passwordFile,
      SettingsStore journal,
      URI here,
      Function<Message, String> translate,
      InstantSource clock) {
    MailSettings settings = new MailSettings(database, passwordFile);
    MailText mailText = new MailText(database, journal, here, translate);
    return new MailModule(
        settings,
        new ReplySubscriptions(database, clock),
        new Outbox(database, settings, mailText, clock));
  }
}
