package needledrop.web.site.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Member;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.SpamSignals;
import needledrop.message.Message;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.ClientAddress;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/**
 * Receives the reply form. Programs that know the fields and the address of the form of WordPress
 * can post there as well; they have no form token.
 */
public final class ReplyFormRoutes implements Routes {
  private static final Map<ReplyForm.Field, String> FIELD_NAMES =
      Map.of(
          ReplyForm.Field.WORDS, "comment",
          ReplyForm.Field.NAME, "author",
          ReplyForm.Field.EMAIL, "email",
          ReplyForm.Field.WEBSITE, "url");

  private final SiteParts siteParts;
  private final EntryPages pages;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final ReplyEditCookies cookies;
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(10));

  public ReplyFormRoutes(
      SiteParts siteParts, EntryPages pages, Sessions sessions, ListenAddress listenAddress) {
    this.siteParts = siteParts;
    this.pages = pages;
    this.sessions = sessions;
    this.listenAddress = listenAddress;
    this.cookies = new ReplyEditCookies(listenAddress.isSecure());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/reply", this::post, Access.PUBLIC);
    routes.post("/wp-comments-post.php", this::post, Access.PUBLIC);
    routes.post("/reply/preview", this::preview, Access.PUBLIC);
  }

  private void post(Context request) throws IOException {
    Form form = Form.of(request);
    Entry entry = entry(form).orElseThrow(NotFoundResponse::new);
    Optional<Member> member = sessions.findMemberId(request).flatMap(siteParts.members()::find);
    if (form.get("act").equals("preview")) {
      pages.showPreview(request, entry, form);
    } else if (member.isPresent()) {
      postAsMember(member.get(), request, entry, form);
    } else if (throttle.tryAcquireForNetwork(ClientAddress.of(request, listenAddress))) {
      postAsGuest(request, entry, form);
    } else {
      form.reject("comment", "Too many requests. Try again in a few minutes.");
      request.status(HttpStatus.TOO_MANY_REQUESTS);
      pages.showWithForm(request, entry, form);
    }
  }

  private Optional<Entry> entry(Form form) {
    return Optional.ofNullable(form.number("comment_post_ID"))
        .flatMap(id -> siteParts.entries().find(new EntryId(id)))
        .filter(Entry::isPublished);
  }

  /** How the words look on the page, for a script that shows it beside the form. */
  private void preview(Context request) {
    Form form = Form.of(request);
    String words = form.get("comment");
    request
        .header("Cache-Control", "no-store")
        .contentType("text/html;charset=utf-8")
        .result(words.length() > ReplyForm.MAX_TEXT_LENGTH ? "" : preview(form, words).toString());
  }

  private SafeHtml preview(Form form, String words) {
    return entry(form)
        .map(entry -> pages.preview(entry, words))
        .orElseGet(() -> siteParts.prose().renderReply(words));
  }

  private void postAsMember(Member member, Context request, Entry entry, Form form)
      throws IOException {
    form.require("comment", "Enter a reply.")
        .requireMaxLength("comment", ReplyForm.MAX_TEXT_LENGTH);
    if (!form.isValid()) {
      showErrors(request, entry, form);
      return;
    }
    Reply reply =
        siteParts
            .replies()
            .postAsMember(
                entry.id(), parent(form), member.id(), member.name(), form.get("comment"));
    redirect(request, pages.replyPath(entry, reply.id()) + "#" + reply.anchor());
  }

  private void postAsGuest(Context request, Entry entry, Form form) throws IOException {
    switch (siteParts.replies().post(replyForm(entry, form))) {
      case PostResult.Stored stored -> {
        cookies.set(request, stored);
        redirectToReply(request, entry, stored.reply());
      }
      case PostResult.Invalid(Map<ReplyForm.Field, Message> problems) -> {
        problems.forEach((field, words) -> form.reject(FIELD_NAMES.getOrDefault(field, ""), words));
        showErrors(request, entry, form);
      }
      case PostResult.Closed closed ->
          throw new ConflictResponse("Replies to this entry are closed.");
    }
  }

  /** Leads its writer on to a reply on its page, or to the words that say that it waits. */
  void redirectToReply(Context request, Entry entry, Reply reply) {
    String sent = "?sent=" + reply.id().value() + "#";
    String path = entry.path(siteParts.settings().timeZone());
    String where = reply.isShown() ? pages.replyPath(entry, reply.id()) : path;
    boolean onFirst = where.equals(path);
    redirect(
        request, where + (onFirst ? sent : "#") + (reply.isShown() ? reply.anchor() : "respond"));
  }

  private ReplyForm replyForm(Entry entry, Form form) {
    Long wish = form.number("wish");
    return new ReplyForm(
        entry.id(),
        parent(form),
        wish == null ? null : new WishId(wish),
        form.get("author"),
        form.get("email"),
        form.get("url"),
        form.get("comment"),
        form.isChosen("tell", "yes"),
        spamSignals(entry.id(), form));
  }

  /** The signals of the submission, for the spam filter. */
  SpamSignals spamSignals(EntryId entry, Form form) {
    Long seconds = form.number("seconds");
    return new SpamSignals(
        siteParts.stamps().check(entry, form.get("stamp")),
        form.get("subject"),
        seconds == null ? null : Duration.ofSeconds(Math.min(seconds, 86_400)));
  }

  private static @Nullable ReplyId parent(Form form) {
    Long parent = form.number("comment_parent");
    return parent == null || parent == 0 ? null : new ReplyId(parent);
  }

  private void showErrors(Context request, Entry entry, Form form) throws IOException {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    pages.showWithForm(request, entry, form);
  }

  private static void redirect(Context request, String where) {
    request.redirect(where, HttpStatus.SEE_OTHER);
  }
}
