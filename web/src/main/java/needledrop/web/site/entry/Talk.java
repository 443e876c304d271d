package needledrop.web.site.entry;

import needledrop.journal.prose.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Where one reader stands with the form under an entry.
 *
 * @param notice what became of the last one
 * @param replyTo whom this one answers
 * @param member the name of who is signed in
 * @param stamp of the page, by which the form is known to come from it
 * @param mine the reply that this reader has just sent, and may change
 * @param shared whether a link of its own led here
 * @param tells whether answers can be told by e-mail
 * @param preview how what is typed would look
 */
public record Talk(
    @Nullable String notice,
    @Nullable String replyTo,
    @Nullable String member,
    String stamp,
    @Nullable Long mine,
    boolean shared,
    boolean tells,
    @Nullable SafeHtml preview) {

  /** Of somebody who was given a link to a draft. */
  static Talk ofShared() {
    return new Talk(null, null, null, "", null, true, false, null);
  }
}
