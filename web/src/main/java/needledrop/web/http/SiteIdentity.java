package needledrop.web.http;

import java.net.URI;
import java.time.ZoneId;
import needledrop.journal.Journal;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.web.language.Translator;

/**
 * The identity of the site as the owner has set it up: its title, language, time zone and public
 * URL. Every call reads the current settings.
 *
 * @param localAddress the URL of the program on this machine, until the owner has chosen a public
 *     one
 */
public record SiteIdentity(SettingsStore store, URI localAddress) {
  public static SiteIdentity of(Journal journal) {
    return new SiteIdentity(journal.settings(), journal.surroundings().localAddress());
  }

  public Settings settings() {
    return store.get();
  }

  public ZoneId timeZone() {
    return settings().timeZone();
  }

  /** The URL at which readers find the journal. */
  public URI publicAddress() {
    return settings().address(localAddress);
  }

  /** The masthead of every page, with the current title, tagline and language. */
  public Masthead masthead() {
    Settings settings = settings();
    return new Masthead(
        settings.title(),
        settings.tagline(),
        settings.language().toLanguageTag(),
        settings.address(localAddress));
  }

  /** Translates into the journal's language. */
  public Translator translator() {
    return masthead().translator();
  }

  /** The full URL of a path of this site. */
  public String absoluteUrl(String path) {
    return masthead().absoluteUrl(path);
  }
}
