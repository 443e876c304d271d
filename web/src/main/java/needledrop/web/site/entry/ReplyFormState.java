package needledrop.web.site.entry;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the reply form under an entry shows to one visitor: notice, name, form token, preview, and
 * the reply that is answered.
 *
 * @param notice what happened to the reply that was just sent
 * @param replyToName the name of the writer whose reply is answered
 * @param memberName the name of the member who is signed in
 * @param token the form token, which proves that the form comes from this site
 * @param ownReplyId the ID of the reply that this visitor has just sent and may edit
 * @param shared whether the page is a draft opened by a link
 * @param canNotify whether replies can be notified by email
 * @param preview the rendered text of the reply that is being written
 */
public record ReplyFormState(
    @Nullable String notice,
    @Nullable String replyToName,
    @Nullable String memberName,
    String token,
    @Nullable Long ownReplyId,
    boolean shared,
    boolean canNotify,
    @Nullable SafeHtml preview) {

  /** The state for a draft opened by a link, which accepts no replies. */
  static ReplyFormState ofShared() {
    return new ReplyFormState(null, null, null, "", null, true, false, null);
  }
}
