package needledrop.web.site.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.journal.reply.EditKey;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.message.Message;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;

/** A reply's own address: where whoever wrote it changes it, and others are led to its page. */
public final class ReplyEditRoutes implements Routes {
  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final EntryPages pages;
  private final ReplyFormRoutes formRoutes;
  private final ReplyEditCookies cookies;

  public ReplyEditRoutes(
      SiteParts siteParts,
      PageRenderer sheet,
      EntryPages pages,
      ReplyFormRoutes desk,
      ListenAddress listenAddress) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.pages = pages;
    this.formRoutes = desk;
    this.cookies = new ReplyEditCookies(listenAddress.isSecure());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/reply/{id}", this::show, Access.PUBLIC);
    routes.post("/reply/{id}", this::update, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    ReplyId id = id(request);
    Optional<Reply> mine = findEditable(request, id);
    if (mine.isPresent()) {
      Form form = Form.empty().with("comment", mine.get().text());
      showForm(request, mine.get(), form, false);
    } else {
      Reply reply =
          siteParts.replies().find(id).filter(Reply::isShown).orElseThrow(NotFoundResponse::new);
      request.redirect(
          pages.replyPath(entry(reply), id) + "#" + reply.anchor(), HttpStatus.SEE_OTHER);
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
        siteParts
            .replies()
            .edit(id, key, form.get("comment"), formRoutes.spamSignals(reply.entry(), form))
            .orElseThrow(() -> new GoneResponse(EDIT_EXPIRED));
    switch (postResult) {
      case PostResult.Stored(Reply changed, _) ->
          formRoutes.redirectToReply(request, entry(changed), changed);
      case PostResult.Invalid(Map<ReplyForm.Field, Message> problems) -> {
        problems.values().forEach(words -> form.reject("comment", words));
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showForm(request, reply, form, false);
      }
      case PostResult.Closed _ -> throw new GoneResponse(EDIT_EXPIRED);
    }
  }

  private static final String EDIT_EXPIRED =
      "Replies can be edited for 15 minutes, in the browser that sent them. "
          + "That time has passed.";

  private void showForm(Context request, Reply reply, Form form, boolean preview)
      throws IOException {
    Page page =
        Page.noIndex(
            siteParts.masthead(),
            pageRenderer.files(),
            pageRenderer.translate("Edit your reply"),
            "site.js");
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
            entry(reply).path(siteParts.settings().timeZone()),
            "stamp",
            siteParts.stamps().issue(reply.entry()),
            "form",
            form,
            "preview",
            preview ? pages.preview(entry(reply), form.get("comment")).toString() : ""));
  }

  private Optional<Reply> findEditable(Context request, ReplyId id) {
    return cookies.findKey(request, id).flatMap(key -> siteParts.replies().findEditable(id, key));
  }

  private Entry entry(Reply reply) {
    return siteParts
        .entries()
        .find(reply.entry())
        .filter(Entry::isPublished)
        .orElseThrow(NotFoundResponse::new);
  }

  private static ReplyId id(Context request) {
    String id = request.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw new NotFoundResponse();
    }
    return new ReplyId(Long.parseLong(id));
  }
}
