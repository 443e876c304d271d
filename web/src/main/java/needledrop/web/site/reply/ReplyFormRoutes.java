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
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Member;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
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
import needledrop.web.site.entry.EntryPageSender;
import needledrop.web.site.entry.ReplyPaths;
import needledrop.web.site.entry.ReplyPreviewRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The routes that receive the submitted reply form of an entry: store the reply of a guest or
 * member, or show a preview. Programs that know the path and the fields of the reply form of
 * WordPress can post as well; they have no form token.
 */
public final class ReplyFormRoutes implements Routes {
  private static final Map<ReplyForm.Field, String> FIELD_NAMES =
      Map.of(
          ReplyForm.Field.WORDS, "comment",
          ReplyForm.Field.NAME, "author",
          ReplyForm.Field.EMAIL, "email",
          ReplyForm.Field.WEBSITE, "url");

  private final Entries entries;
  private final Replies replies;
  private final EntryPageSender pageSender;
  private final ReplyPreviewRenderer previewRenderer;
  private final ReplyPaths replyPaths;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final ReplyEditCookies cookies;
  private final SpamSignalReader signalReader;
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(10));

  public ReplyFormRoutes(
      Entries entries,
      Replies replies,
      FormTokens formTokens,
      EntryPageSender pageSender,
      ReplyPreviewRenderer previewRenderer,
      ReplyPaths replyPaths,
      Sessions sessions,
      ListenAddress listenAddress) {
    this.entries = entries;
    this.replies = replies;
    this.pageSender = pageSender;
    this.previewRenderer = previewRenderer;
    this.replyPaths = replyPaths;
    this.sessions = sessions;
    this.listenAddress = listenAddress;
    this.cookies = new ReplyEditCookies(listenAddress.isSecure());
    this.signalReader = new SpamSignalReader(formTokens);
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
    Optional<Member> member = sessions.findMember(request);
    if (form.get("act").equals("preview")) {
      pageSender.sendPreview(request, entry, form);
    } else if (member.isPresent()) {
      postAsMember(member.get(), request, entry, form);
    } else if (throttle.tryAcquireForNetwork(ClientAddress.of(request, listenAddress))) {
      postAsGuest(request, entry, form);
    } else {
      form.reject("comment", "Too many requests. Try again in a few minutes.");
      request.status(HttpStatus.TOO_MANY_REQUESTS);
      pageSender.sendWithForm(request, entry, form);
    }
  }

  private Optional<Entry> entry(Form form) {
    return Optional.ofNullable(form.number("comment_post_ID"))
        .flatMap(id -> entries.find(new EntryId(id)))
        .filter(Entry::isPublished);
  }

  /** Sends the text of a reply as the page would show it, for the script of the form. */
  private void preview(Context request) {
    Form form = Form.of(request);
    String text = form.get("comment");
    request
        .header("Cache-Control", "no-store")
        .contentType("text/html;charset=utf-8")
        .result(text.length() > ReplyForm.MAX_TEXT_LENGTH ? "" : preview(form, text).toString());
  }

  private SafeHtml preview(Form form, String text) {
    return entry(form)
        .map(entry -> previewRenderer.render(entry, text))
        .orElseGet(() -> previewRenderer.render(text));
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
        replies.postAsMember(
            entry.id(), parent(form), member.id(), member.name(), form.get("comment"));
    redirect(request, replyPaths.of(entry, reply));
  }

  private void postAsGuest(Context request, Entry entry, Form form) throws IOException {
    switch (replies.post(replyForm(entry, form))) {
      case PostResult.Stored stored -> {
        cookies.set(request, stored);
        redirect(request, replyPaths.afterSending(entry, stored.reply()));
      }
      case PostResult.Invalid(Map<ReplyForm.Field, Message> problems) -> {
        problems.forEach(
            (field, message) -> form.reject(FIELD_NAMES.getOrDefault(field, ""), message));
        showErrors(request, entry, form);
      }
      case PostResult.Closed closed ->
          throw new ConflictResponse("Replies to this entry are closed.");
    }
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
        signalReader.read(entry.id(), form));
  }

  private static @Nullable ReplyId parent(Form form) {
    Long parent = form.number("comment_parent");
    return parent == null || parent == 0 ? null : new ReplyId(parent);
  }

  private void showErrors(Context request, Entry entry, Form form) throws IOException {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    pageSender.sendWithForm(request, entry, form);
  }

  private static void redirect(Context request, String path) {
    request.redirect(path, HttpStatus.SEE_OTHER);
  }
}
