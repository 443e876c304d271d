package needledrop.web.studio.desk;

import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.web.http.Masthead;
import needledrop.web.http.Page;
import needledrop.web.http.StaticFiles;
import needledrop.web.words.Phrase;
import needledrop.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every screen of the studio: whose journal it is, what waits, what was done.
 *
 * @param member who looks at it; nobody before they have signed in
 */
public record Frame(
    Masthead masthead,
    StaticFiles files,
    @Nullable Member member,
    long repliesWaiting,
    long jobsGoing,
    @Nullable Said said) {
  public String journal() {
    return masthead.title();
  }

  /** Says one of the fixed texts in the journal's language. */
  public String say(String english, Object... values) {
    return masthead.translator().say(english, values);
  }

  public String say(Phrase phrase) {
    return masthead.translator().say(phrase);
  }

  public Words words() {
    return masthead.translator();
  }

  /** Whether whoever looks at the screen may do this; what they may not do is not shown. */
  public boolean may(Permission permission) {
    return member != null && member.may(permission);
  }

  public Page page(String title) {
    return Page.noIndex(masthead, files, say("{} · Studio", title));
  }

  /** A page for somebody who has not signed in. */
  Page outside(String title) {
    return Page.noIndex(masthead, files, title);
  }
}
