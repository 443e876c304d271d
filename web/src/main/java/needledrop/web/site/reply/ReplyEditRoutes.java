package needledrop.web.site.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.reply.EditKey;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.message.Message;
import needledrop.store.Ids;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.entry.ReplyPaths;
import needledrop.web.site.entry.ReplyPreviewRenderer;
import needledrop.web.site.page.PageRenderer;

/**
 * The routes of one reply: its writer can edit it there; other visitors are redirected to the page
 * that shows it.
 */
public final class ReplyEditRoutes implements Routes {
  private static final String EDIT_EXPIRED =
      "Replies can be edited for 15 minutes, in the browser that sent them. "
          + "That time has passed.";

  private final SiteIdentity identity;
  private final Entries entries;
  private final Replies replies;
  private final FormTokens formTokens;
  private final ReplyPreviewRenderer previewRenderer;
  private final ReplyPaths replyPaths;
  private final PageRenderer pageRenderer;
  private final ReplyEditCookies cookies;
  private final SpamSignalReader signalReader;

  public ReplyEditRoutes(
      SiteIdentity identity,
      Entries entries,
      Replies replies,
      FormTokens formTokens,
      ReplyPreviewRenderer previewRenderer,
      ReplyPaths replyPaths,
      PageRenderer pageRenderer,
      ListenAddress listenAddress) {
    this.identity = identity;
    this.entries = entries;
    this.replies = replies;
    this.formTokens = formTokens;
    this.previewRenderer = previewRenderer;
    this.replyPaths = replyPaths;
    this.pageRenderer = pageRenderer;
    this.cookies = new ReplyEditCookies(listenAddress.isSecure());
    this.signalReader = new SpamSignalReader(formTokens);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/reply/{id}", this::show, Access.PUBLIC);
    routes.post("/reply/{id}", this::update, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    ReplyId id = id(request);
    Optional<Reply> editable = findEditable(request, id);
    if (editable.isPresent()) {
      Form form = Form.empty().with("comment", editable.get().text());
      showForm(request, editable.get(), form, false);
    } else {
      Reply reply = replies.find(id).filter(Reply::isShown).orElseThrow(NotFoundResponse::new);
      request.redirect(replyPaths.of(entry(reply), reply), HttpStatus.SEE_OTHER);
    }
  }

  private void update(Context request) throws IOException {
    ReplyId id = id(request);
    Reply reply = findEditable(request, id).orElseThrow(() -> new GoneResponse(EDIT_EXPIRED));
    Form form = Form.of(request);
    if (form.get("act").equals("preview")) {
      showForm(request, reply, form, true);
      return;
    }
    EditKey key = cookies.findKey(request, id).orElseThrow(() -> new GoneResponse(EDIT_EXPIRED));
    PostResult postResult =
        replies
            .edit(id, key, form.get("comment"), signalReader.read(reply.entry(), form))
            .orElseThrow(() -> new GoneResponse(EDIT_EXPIRED));
    switch (postResult) {
      case PostResult.Stored(Reply changed, _) ->
          request.redirect(replyPaths.afterSending(entry(changed), changed), HttpStatus.SEE_OTHER);
      case PostResult.Invalid(Map<ReplyForm.Field, Message> problems) -> {
        problems.values().forEach(message -> form.reject("comment", message));
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showForm(request, reply, form, false);
      }
      case PostResult.Closed _ -> throw new GoneResponse(EDIT_EXPIRED);
    }
  }

  private void showForm(Context request, Reply reply, Form form, boolean preview)
      throws IOException {
    Page page = pageRenderer.noIndexPage(pageRenderer.translate("Edit your reply"), "site.js");
    pageRenderer.sendPrivate(
        request,
        "site/reply/edit.jte",
        Map.of(
            "page",
            page,
            "reply",
            reply,
            "entry",
            entry(reply),
            "path",
            entry(reply).path(identity.timeZone()),
            "stamp",
            formTokens.issue(reply.entry()),
            "form",
            form,
            "preview",
            preview ? previewRenderer.render(entry(reply), form.get("comment")).toString() : ""));
  }

  private Optional<Reply> findEditable(Context request, ReplyId id) {
    return cookies.findKey(request, id).flatMap(key -> replies.findEditable(id, key));
  }

  private Entry entry(Reply reply) {
    return entries
        .find(reply.entry())
        .filter(Entry::isPublished)
        .orElseThrow(NotFoundResponse::new);
  }

  private static ReplyId id(Context request) {
    return Ids.parse(request.pathParam("id"), ReplyId::new).orElseThrow(NotFoundResponse::new);
  }
}
