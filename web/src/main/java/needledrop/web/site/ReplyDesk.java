package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.Entry;
import needledrop.journal.member.Member;
import needledrop.journal.reply.Posted;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.ReplyStanding;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Form;
import needledrop.web.http.Listen;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.Throttle;
import needledrop.web.http.Visitor;
import org.jspecify.annotations.Nullable;

/** Takes what readers send with "Leave a Reply". */
final class ReplyDesk implements Routes {
  private static final Map<ReplyForm.Field, String> NAMES =
      Map.of(
          ReplyForm.Field.WORDS, "comment",
          ReplyForm.Field.NAME, "author",
          ReplyForm.Field.EMAIL, "email",
          ReplyForm.Field.WEBSITE, "url");

  private final Journal journal;
  private final EntryPages pages;
  private final Sessions sessions;
  private final Listen listen;
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(10));

  ReplyDesk(Journal journal, EntryPages pages, Sessions sessions, Listen listen) {
    this.journal = journal;
    this.pages = pages;
    this.sessions = sessions;
    this.listen = listen;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/reply", this::take);
  }

  private void take(Context request) throws IOException {
    throttle.check(Visitor.of(request, listen));
    Form form = Form.of(request);
    Entry entry = entry(form).orElseThrow(NotFoundResponse::new);
    Optional<Member> member = sessions.member(request).flatMap(journal.members()::find);
    if (member.isPresent()) {
      takeFrom(member.get(), request, entry, form);
    } else {
      takeFromGuest(request, entry, form);
    }
  }

  private Optional<Entry> entry(Form form) {
    return Optional.ofNullable(form.number("comment_post_ID"))
        .flatMap(id -> journal.entries().find(new EntryId(id)))
        .filter(Entry::isPublished);
  }

  private void takeFrom(Member member, Context request, Entry entry, Form form) throws IOException {
    form.require("comment", "Please write something.").atMost("comment", ReplyForm.LONGEST_WORDS);
    if (!form.isGood()) {
      showAgain(request, entry, form);
      return;
    }
    Reply reply =
        journal
            .replies()
            .answer(entry.id(), parent(form), member.id(), member.name(), form.get("comment"));
    goTo(request, entry, "#" + reply.anchor());
  }

  private void takeFromGuest(Context request, Entry entry, Form form) throws IOException {
    switch (journal.replies().post(replyForm(entry, form))) {
      case Posted.Kept(Reply reply) when reply.standing() instanceof ReplyStanding.Shown ->
          goTo(request, entry, "#" + reply.anchor());
      case Posted.Kept kept ->
          goTo(request, entry, "?sent=" + kept.reply().id().value() + "#respond");
      case Posted.Refused(Map<ReplyForm.Field, String> problems) -> {
        problems.forEach((field, words) -> form.refuse(NAMES.getOrDefault(field, ""), words));
        showAgain(request, entry, form);
      }
      case Posted.Closed closed -> throw new ConflictResponse("This entry takes no more replies.");
    }
  }

  private static ReplyForm replyForm(Entry entry, Form form) {
    Long seconds = form.number("seconds");
    return new ReplyForm(
        entry.id(),
        parent(form),
        form.get("author"),
        form.get("email"),
        form.get("url"),
        form.get("comment"),
        form.get("subject"),
        seconds == null ? null : Duration.ofSeconds(Math.min(seconds, 86_400)));
  }

  private static @Nullable ReplyId parent(Form form) {
    Long parent = form.number("comment_parent");
    return parent == null ? null : new ReplyId(parent);
  }

  private void showAgain(Context request, Entry entry, Form form) throws IOException {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    pages.showTo(request, entry, form);
  }

  private void goTo(Context request, Entry entry, String where) {
    request.redirect(entry.path(journal.settings().timeZone()) + where, HttpStatus.SEE_OTHER);
  }
}
