package needledrop.web.site.entry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryStatus;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.QueryCache;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.site.file.SharedDraft;
import needledrop.web.site.sheet.ClipMoment;
import needledrop.web.site.sheet.PageMetadata;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.PlaybackTime;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** The pages of entries: one to read for everybody, drafts for whoever is signed in. */
public final class EntryPages implements Routes {
  private static final int MAX_CACHED_PATHS = 500;

  /** No entry has a longer path, in letters; strangers may ask for any. */
  private static final int MAX_PATH_LENGTH = 500;

  private static final String PENDING_NOTICE = "Thank you. Your reply is awaiting moderation.";

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final Sessions sessions;
  private final EntryPageRenderer renderer;
  private final EntryPageRenderer draftRenderer;
  private final QueryCache<String, Optional<Entry>> entriesByPath;
  private final PageMetadata pageMetadata;

  public EntryPages(SiteParts siteParts, PageRenderer sheet, Sessions sessions) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.sessions = sessions;
    this.renderer = new EntryPageRenderer(siteParts, sheet);
    this.draftRenderer = new EntryPageRenderer(siteParts.withUnpublished(), sheet);
    this.entriesByPath = siteParts.keeping(MAX_CACHED_PATHS);
    this.pageMetadata = new PageMetadata(siteParts);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/draft/{id}", this::showDraft, Access.PUBLIC);
    routes.get("/shared/{token}", this::showShared, Access.PUBLIC);
    routes.get("/{year}/{month}/{slug}", this::show, Access.PUBLIC);
    routes.get("/{year}/{month}/{slug}/comment-page-{leaf}", this::showReplyPage, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Entry entry = getByPath(path);
    String home = entry.path(siteParts.settings().timeZone());
    if (!path.equals(home)) {
      request.redirect(withQuery(home, request.queryString()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    if (request.queryString() == null && sessions.findMemberId(request).isEmpty()) {
      pageRenderer.sendPublic(
          request, "site/entry/entry.jte", () -> parameters(request, entry, Form.empty(), null, 1));
    } else {
      showWithForm(request, entry, formFromQuery(request));
    }
  }

  private Entry getByPath(String path) {
    return Optional.of(path)
        .filter(asked -> asked.length() <= MAX_PATH_LENGTH)
        .flatMap(asked -> entriesByPath.get(asked, () -> siteParts.entries().findByPath(asked)))
        .orElseThrow(NotFoundResponse::new);
  }

  /** A further leaf of a long conversation, with the entry over it. */
  private void showReplyPage(Context request) throws IOException {
    String path = request.req().getRequestURI();
    String leaf = request.pathParam("leaf").replace("/", "");
    Entry entry = getByPath(path.substring(0, path.indexOf("comment-page-")));
    if (!leaf.matches("[1-9]\\d{0,5}")) {
      throw new NotFoundResponse();
    }
    pageRenderer.sendPrivate(
        request,
        "site/entry/entry.jte",
        parameters(request, entry, Form.empty(), null, Integer.parseInt(leaf)));
  }

  /** Where on the site a reply that readers see stands. */
  public String replyPath(Entry entry, ReplyId reply) {
    int leaf = ReplyPage.pageOf(reply, siteParts.replies().threads(entry.id()));
    String path = entry.path(siteParts.settings().timeZone());
    return leaf == 1 ? path : path + "comment-page-" + leaf + "/";
  }

  private static String withQuery(String path, @Nullable String question) {
    return question == null ? path : path + "?" + question;
  }

  private void showDraft(Context request) throws IOException {
    String id = request.pathParam("id");
    Optional<Member> member = sessions.findMember(request);
    Entry draft =
        Optional.of(id)
            .filter(typed -> member.isPresent() && typed.matches("\\d{1,18}"))
            .flatMap(digits -> siteParts.entries().find(new EntryId(Long.parseLong(digits))))
            .filter(entry -> !(entry.status() instanceof EntryStatus.Binned))
            .filter(entry -> canSee(member.orElseThrow(), entry))
            .orElseThrow(NotFoundResponse::new);
    showWithForm(request, draft, Form.empty());
  }

  /** Drafts are seen by whoever may change them. */
  private static boolean canSee(Member member, Entry draft) {
    return member.may(Permission.EDIT)
        || (member.may(Permission.WRITE) && member.id().equals(draft.author()));
  }

  /** A draft for whoever has a link to it; its clips and pictures are opened by the cookie. */
  private void showShared(Context request) throws IOException {
    String token = request.pathParam("token");
    Entry entry =
        siteParts
            .writing()
            .shareLinks()
            .findEntry(token)
            .flatMap(siteParts.entries()::find)
            .orElseThrow(NotFoundResponse::new);
    SharedDraft.setCookie(request, token, siteParts.settings().isHttps());
    CachedEntryPage print = renderer(entry).page(entry);
    Page page =
        Page.noIndex(siteParts.masthead(), pageRenderer.files(), entry.title(), "site.js")
            .withPlayers(print.entry().texts());
    pageRenderer.sendPrivate(
        request,
        "site/entry/entry.jte",
        Map.of(
            "page",
            page,
            "print",
            print,
            "conversation",
            renderer(entry).replyPage(entry, 1),
            "talk",
            ReplyFormState.ofShared(),
            "form",
            Form.empty(),
            "startAt",
            0));
  }

  /** Shows an entry to this one visitor, with the form as it was filled in. */
  public void showWithForm(Context request, Entry entry, Form form) throws IOException {
    pageRenderer.sendPrivate(
        request, "site/entry/entry.jte", parameters(request, entry, form, null, 1));
  }

  /** Shows with the form how its words would look. */
  public void showPreview(Context request, Entry entry, Form form) throws IOException {
    SafeHtml preview = preview(entry, form.get("comment"));
    pageRenderer.sendPrivate(
        request, "site/entry/entry.jte", parameters(request, entry, form, preview, 1));
  }

  /** How the words of a reply would look under the entry. */
  public SafeHtml preview(Entry entry, String words) {
    return siteParts.prose().renderReply(words, renderer.page(entry).entry().timestamps());
  }

  private static Form formFromQuery(Context request) {
    Form form = Form.empty();
    Optional.ofNullable(request.queryParam("replytocom"))
        .ifPresent(reply -> form.with("comment_parent", reply));
    Optional.ofNullable(request.queryParam("wish")).ifPresent(wish -> form.with("wish", wish));
    return form;
  }

  private Map<String, ?> parameters(
      Context request, Entry entry, Form form, @Nullable SafeHtml preview, int leaf) {
    CachedEntryPage print = renderer(entry).page(entry);
    CachedReplyPage cachedReplyPage = renderer(entry).replyPage(entry, leaf);
    int startAt = PlaybackTime.parseSeconds(request.queryParam("t"));
    return Map.of(
        "page", page(print, cachedReplyPage, startAt),
        "print", print,
        "conversation", cachedReplyPage,
        "talk", formState(request, entry, form, preview),
        "form", form,
        "startAt", startAt);
  }

  /** A draft shows all that will be public with it. */
  private EntryPageRenderer renderer(Entry entry) {
    return entry.isPublished() ? renderer : draftRenderer;
  }

  private Page page(CachedEntryPage print, CachedReplyPage cachedReplyPage, int startAt) {
    EntryView entry = print.entry();
    return pageRenderer
        .page(
            entry.title(),
            print.description(),
            entry.path(),
            meta(print, startAt),
            cachedReplyPage.jsonLd(),
            "site.js")
        .withPlayers(entry.texts());
  }

  private List<Page.Meta> meta(CachedEntryPage print, int startAt) {
    FullEntry full = print.entry().full();
    return full.clips().stream()
        .findFirst()
        .flatMap(clip -> ClipMoment.of(clip, startAt))
        .map(clipMoment -> pageMetadata.openGraph(full, clipMoment))
        .orElse(print.meta());
  }

  private ReplyFormState formState(
      Context request, Entry entry, Form form, @Nullable SafeHtml preview) {
    String member = sessions.findMember(request).map(Member::name).orElse(null);
    Optional<Reply> sent = reply(entry, request.queryParam("sent"));
    return new ReplyFormState(
        sent.filter(reply -> !reply.isShown()).map(reply -> PENDING_NOTICE).orElse(null),
        reply(entry, form.get("comment_parent"))
            .filter(Reply::isShown)
            .map(Reply::name)
            .orElse(null),
        member,
        siteParts.stamps().issue(entry.id()),
        sent.map(reply -> reply.id().value()).orElse(null),
        false,
        siteParts.mail().settings().findServer().isPresent(),
        preview);
  }

  /** The reply of this number, if it is one to this entry. */
  private Optional<Reply> reply(Entry entry, @Nullable String number) {
    return Optional.ofNullable(number)
        .filter(digits -> digits.matches("\\d{1,18}"))
        .flatMap(digits -> siteParts.replies().find(new ReplyId(Long.parseLong(digits))))
        .filter(reply -> reply.entry().equals(entry.id()));
  }
}
