package needledrop.web.site.entry;

import needledrop.journal.entry.Entry;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.SiteIdentity;

/**
 * Computes the URL paths of replies: the page of the entry that shows the reply, with an anchor.
 */
public final class ReplyPaths {
  private final SiteIdentity identity;
  private final Replies replies;

  public ReplyPaths(SiteIdentity identity, Replies replies) {
    this.identity = identity;
    this.replies = replies;
  }

  /** The path of the page with a shown reply. */
  public String page(Entry entry, ReplyId reply) {
    int page = ReplyPage.pageOf(reply, replies.threads(entry.id()));
    String path = entry.path(identity.timeZone());
    return page == 1 ? path : path + "comment-page-" + page + "/";
  }

  /** The path of a shown reply, with its anchor. */
  public String of(Entry entry, Reply reply) {
    return page(entry, reply.id()) + "#" + reply.anchor();
  }

  /**
   * The path to open after a reply was sent: the reply, or the notice that it awaits moderation.
   */
  public String afterSending(Entry entry, Reply reply) {
    String first = entry.path(identity.timeZone());
    String page = reply.isShown() ? page(entry, reply.id()) : first;
    String query = page.equals(first) ? "?sent=" + reply.id().value() : "";
    return page + query + "#" + (reply.isShown() ? reply.anchor() : "respond");
  }
}
