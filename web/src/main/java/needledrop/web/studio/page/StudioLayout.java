package needledrop.web.studio.page;

import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.message.Message;
import needledrop.web.http.Masthead;
import needledrop.web.http.Page;
import needledrop.web.http.StaticFiles;
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * The data of the frame around every studio screen: journal, member, counts of waiting replies and
 * open jobs, and a message.
 *
 * @param member who looks at it; nobody before they have signed in
 */
public record StudioLayout(
    Masthead masthead,
    StaticFiles files,
    @Nullable Member member,
    long waitingReplies,
    long openJobs,
    @Nullable FlashMessage message) {
  public String journalTitle() {
    return masthead.title();
  }

  /** Says one of the fixed texts in the journal's language. */
  public String translate(String template, Object... namesAndValues) {
    return masthead.translator().translate(template, namesAndValues);
  }

  public String translate(Message message) {
    return masthead.translator().translate(message);
  }

  public Translator words() {
    return masthead.translator();
  }

  /** Whether whoever looks at the screen may do this; what they may not do is not shown. */
  public boolean can(Permission permission) {
    return member != null && member.may(permission);
  }

  public Page page(String title) {
    return Page.noIndex(masthead, files, translate("{title} · Studio", "title", title));
  }

  /** A page for somebody who has not signed in. */
  Page signedOutPage(String title) {
    return Page.noIndex(masthead, files, title);
  }
}
