package needledrop.web.studio;

import needledrop.web.http.Masthead;
import needledrop.web.http.Page;
import needledrop.web.http.StaticFiles;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every screen of the studio: whose journal it is, what waits, what was done.
 */
public record Frame(
    Masthead masthead,
    StaticFiles files,
    long repliesWaiting,
    long jobsGoing,
    @Nullable Said said) {
  public String journal() {
    return masthead.title();
  }

  /** Says one of the fixed texts in the journal's language. */
  public String say(String english, Object... values) {
    return masthead.words().say(english, values);
  }

  public Page page(String title) {
    return Page.plain(masthead, files, title + " · Studio");
  }
}
