package needledrop.web.http;

import java.net.URI;
import needledrop.web.words.Translator;

/** What stands over every page: the journal's name and what it says of itself. */
public record Masthead(String title, String tagline, String language, URI publicAddress) {
  /** The fixed texts of every page, in the journal's language. */
  public Translator translator() {
    return Translator.in(language);
  }

  /** The full address of a path of this site. */
  public String absoluteUrl(String path) {
    String start = publicAddress.toString();
    return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
  }
}
