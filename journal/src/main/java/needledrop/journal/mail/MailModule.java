package needledrop.journal.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import needledrop.journal.settings.SettingsStore;
import needledrop.message.Message;
import needledrop.store.Database;

/**
 * Creates and holds the objects that send email notifications: settings, subscriptions and the
 * outbox.
 */
public record MailModule(MailSettings settings, ReplySubscriptions subscriptions, Outbox outbox) {
  /**
   * Creates the parts.
   *
   * @param passwordFile the only place where the password of the mail server is stored
   * @param defaultAddress the address of the program, used while the owner has set none
   * @param translate renders a message in the language of the journal
   */
  public static MailModule of(
      Database database,
      Path passwordFile,
      SettingsStore journal,
      URI defaultAddress,
      Function<Message, String> translate,
      InstantSource clock) {
    MailSettings settings = new MailSettings(database, passwordFile);
    MailText mailText = new MailText(database, journal, defaultAddress, translate);
    return new MailModule(
        settings,
        new ReplySubscriptions(database, clock),
        new Outbox(database, settings, mailText, clock));
  }
}
