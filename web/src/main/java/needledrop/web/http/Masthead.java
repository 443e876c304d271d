package needledrop.web.http;

import java.net.URI;
import needledrop.web.language.Translator;

/**
 * The title, tagline, language and public URL of the journal, as every page shows or uses them.
 *
 * @param title name of the journal
 * @param tagline short description
 * @param language BCP 47 tag
 * @param publicAddress URL of the front page
 */
public record Masthead(String title, String tagline, String language, URI publicAddress) {
  /** Returns the translator into the language of the journal. */
  public Translator translator() {
    return Translator.in(language);
  }

  /** Returns the full URL of a path of this site. */
  public String absoluteUrl(String path) {
    String base = publicAddress.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
