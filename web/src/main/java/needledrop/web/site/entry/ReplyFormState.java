package needledrop.web.site.entry;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Where one reader stands with the form under an entry.
 *
 * @param notice what became of the last one
 * @param replyToName whom this one answers
 * @param memberName the name of who is signed in
 * @param token of the page, by which the form is known to come from it
 * @param ownReplyId the reply that this reader has just sent, and may change
 * @param shared whether a link of its own led here
 * @param canNotify whether answers can be told by e-mail
 * @param preview how what is typed would look
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

  /** Of somebody who was given a link to a draft. */
  static ReplyFormState ofShared() {
    return new ReplyFormState(null, null, null, "", null, true, false, null);
  }
}
