package needledrop.web.site.entry;

import io.javalin.http.Context;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.journal.mail.MailSettings;
import needledrop.journal.member.Member;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import org.jspecify.annotations.Nullable;

/** Builds the {@link ReplyFormState} under an entry from the request and session of one visitor. */
public final class ReplyFormStateBuilder {
  private static final String PENDING_NOTICE = "Thank you. Your reply is awaiting moderation.";

  private final Replies replies;
  private final FormTokens formTokens;
  private final MailSettings mailSettings;
  private final Sessions sessions;

  public ReplyFormStateBuilder(
      Replies replies, FormTokens formTokens, MailSettings mailSettings, Sessions sessions) {
    this.replies = replies;
    this.formTokens = formTokens;
    this.mailSettings = mailSettings;
    this.sessions = sessions;
  }

  ReplyFormState build(Context request, Entry entry, Form form, @Nullable SafeHtml preview) {
    Optional<Reply> sent = find(entry, request.queryParam("sent"));
    return new ReplyFormState(
        sent.filter(reply -> !reply.isShown()).map(reply -> PENDING_NOTICE).orElse(null),
        find(entry, form.get("comment_parent"))
            .filter(Reply::isShown)
            .map(Reply::name)
            .orElse(null),
        sessions.findMember(request).map(Member::name).orElse(null),
        formTokens.issue(entry.id()),
        sent.map(reply -> reply.id().value()).orElse(null),
        false,
        mailSettings.findServer().isPresent(),
        preview);
  }

  /** The reply with this ID, if it is a reply to this entry. */
  private Optional<Reply> find(Entry entry, @Nullable String id) {
    return Ids.parse(id, ReplyId::new)
        .flatMap(replies::find)
        .filter(reply -> reply.entry().equals(entry.id()));
  }
}
