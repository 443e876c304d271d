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
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Moment;
import needledrop.web.site.sheet.Moments;
import needledrop.web.site.sheet.Previews;
import needledrop.web.site.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The pages of entries: one to read for everybody, drafts for whoever is signed in. */
public final class EntryPages implements Routes {
  private static final int PATHS = 500;

  /** No entry has a longer path, in letters; strangers may ask for any. */
  private static final int MAX_PATH_LENGTH = 500;

  private static final String THANKS =
      "Thank you. Your reply waits for approval; it is kept, and not published yet.";

  private final Journal journal;
  private final Sheet sheet;
  private final Sessions sessions;
  private final EntryDrawing drawing;
  private final EntryDrawing draftDrawing;
  private final QueryCache<String, Optional<Entry>> found;
  private final Previews previews;

  public EntryPages(Journal journal, Sheet sheet, Sessions sessions) {
    this.journal = journal;
    this.sheet = sheet;
    this.sessions = sessions;
    this.drawing = new EntryDrawing(journal, sheet);
    this.draftDrawing = new EntryDrawing(journal.withUnpublished(), sheet);
    this.found = journal.keeping(PATHS);
    this.previews = new Previews(journal);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/draft/{id}", this::showDraft, Access.PUBLIC);
    routes.get("/shared/{token}", this::showShared, Access.PUBLIC);
    routes.get("/{year}/{month}/{slug}", this::show, Access.PUBLIC);
    routes.get("/{year}/{month}/{slug}/comment-page-{leaf}", this::showLeaf, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Entry entry = at(path);
    String home = entry.path(journal.settings().timeZone());
    if (!path.equals(home)) {
      request.redirect(withQuestion(home, request.queryString()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    if (request.queryString() == null && sessions.findMemberId(request).isEmpty()) {
      sheet.publish(
          request, "site/entry/entry.jte", () -> values(request, entry, Form.empty(), null, 1));
    } else {
      showTo(request, entry, answering(request));
    }
  }

  private Entry at(String path) {
    return Optional.of(path)
        .filter(asked -> asked.length() <= MAX_PATH_LENGTH)
        .flatMap(asked -> found.get(asked, () -> journal.entries().findByPath(asked)))
        .orElseThrow(NotFoundResponse::new);
  }

  /** A further leaf of a long conversation, with the entry over it. */
  private void showLeaf(Context request) throws IOException {
    String path = request.req().getRequestURI();
    String leaf = request.pathParam("leaf").replace("/", "");
    Entry entry = at(path.substring(0, path.indexOf("comment-page-")));
    if (!leaf.matches("[1-9]\\d{0,5}")) {
      throw new NotFoundResponse();
    }
    sheet.show(
        request,
        "site/entry/entry.jte",
        values(request, entry, Form.empty(), null, Integer.parseInt(leaf)));
  }

  /** Where on the site a reply that readers see stands. */
  public String place(Entry entry, ReplyId reply) {
    int leaf = ReplyLeaf.holding(reply, journal.replies().threads(entry.id()));
    String path = entry.path(journal.settings().timeZone());
    return leaf == 1 ? path : path + "comment-page-" + leaf + "/";
  }

  private static String withQuestion(String path, @Nullable String question) {
    return question == null ? path : path + "?" + question;
  }

  private void showDraft(Context request) throws IOException {
    String id = request.pathParam("id");
    Optional<Member> member = sessions.findMember(request);
    Entry draft =
        Optional.of(id)
            .filter(typed -> member.isPresent() && typed.matches("\\d{1,18}"))
            .flatMap(digits -> journal.entries().find(new EntryId(Long.parseLong(digits))))
            .filter(entry -> !(entry.status() instanceof EntryStatus.Binned))
            .filter(entry -> maySee(member.orElseThrow(), entry))
            .orElseThrow(NotFoundResponse::new);
    showTo(request, draft, Form.empty());
  }

  /** Drafts are seen by whoever may change them. */
  private static boolean maySee(Member member, Entry draft) {
    return member.may(Permission.EDIT)
        || (member.may(Permission.WRITE) && member.id().equals(draft.author()));
  }

  /** A draft for whoever has a link to it; its clips and pictures are opened by the cookie. */
  private void showShared(Context request) throws IOException {
    String token = request.pathParam("token");
    Entry entry =
        journal
            .writing()
            .shareLinks()
            .findEntry(token)
            .flatMap(journal.entries()::find)
            .orElseThrow(NotFoundResponse::new);
    SharedDraft.open(request, token, journal.settings().isHttps());
    EntryPrint print = drawing(entry).print(entry);
    Page page =
        Page.noIndex(journal.masthead(), sheet.files(), entry.title(), "site.js")
            .withPlayers(print.entry().texts());
    sheet.show(
        request,
        "site/entry/entry.jte",
        Map.of(
            "page",
            page,
            "print",
            print,
            "conversation",
            drawing(entry).conversation(entry, 1),
            "talk",
            Talk.ofShared(),
            "form",
            Form.empty(),
            "startAt",
            0));
  }

  /** Shows an entry to this one visitor, with the form as it was filled in. */
  public void showTo(Context request, Entry entry, Form form) throws IOException {
    sheet.show(request, "site/entry/entry.jte", values(request, entry, form, null, 1));
  }

  /** Shows with the form how its words would look. */
  public void previewTo(Context request, Entry entry, Form form) throws IOException {
    SafeHtml preview = preview(entry, form.get("comment"));
    sheet.show(request, "site/entry/entry.jte", values(request, entry, form, preview, 1));
  }

  /** How the words of a reply would look under the entry. */
  public SafeHtml preview(Entry entry, String words) {
    return journal.prose().renderReply(words, drawing.print(entry).entry().timestamps());
  }

  private static Form answering(Context request) {
    Form form = Form.empty();
    Optional.ofNullable(request.queryParam("replytocom"))
        .ifPresent(reply -> form.with("comment_parent", reply));
    Optional.ofNullable(request.queryParam("wish")).ifPresent(wish -> form.with("wish", wish));
    return form;
  }

  private Map<String, ?> values(
      Context request, Entry entry, Form form, @Nullable SafeHtml preview, int leaf) {
    EntryPrint print = drawing(entry).print(entry);
    Conversation conversation = drawing(entry).conversation(entry, leaf);
    int startAt = Moments.second(request.queryParam("t"));
    return Map.of(
        "page", page(print, conversation, startAt),
        "print", print,
        "conversation", conversation,
        "talk", talk(request, entry, form, preview),
        "form", form,
        "startAt", startAt);
  }

  /** A draft shows all that will be public with it. */
  private EntryDrawing drawing(Entry entry) {
    return entry.isPublished() ? drawing : draftDrawing;
  }

  private Page page(EntryPrint print, Conversation conversation, int startAt) {
    EntryOnPage entry = print.entry();
    return sheet
        .page(
            entry.title(),
            print.description(),
            entry.path(),
            meta(print, startAt),
            conversation.data(),
            "site.js")
        .withPlayers(entry.texts());
  }

  private List<Page.Meta> meta(EntryPrint print, int startAt) {
    FullEntry full = print.entry().full();
    return full.clips().stream()
        .findFirst()
        .flatMap(clip -> Moment.of(clip, startAt))
        .map(moment -> previews.openGraph(full, moment))
        .orElse(print.meta());
  }

  private Talk talk(Context request, Entry entry, Form form, @Nullable SafeHtml preview) {
    String member = sessions.findMember(request).map(Member::name).orElse(null);
    Optional<Reply> sent = reply(entry, request.queryParam("sent"));
    return new Talk(
        sent.filter(reply -> !reply.isShown()).map(reply -> THANKS).orElse(null),
        reply(entry, form.get("comment_parent"))
            .filter(Reply::isShown)
            .map(Reply::name)
            .orElse(null),
        member,
        journal.stamps().issue(entry.id()),
        sent.map(reply -> reply.id().value()).orElse(null),
        false,
        journal.mail().settings().findServer().isPresent(),
        preview);
  }

  /** The reply of this number, if it is one to this entry. */
  private Optional<Reply> reply(Entry entry, @Nullable String number) {
    return Optional.ofNullable(number)
        .filter(digits -> digits.matches("\\d{1,18}"))
        .flatMap(digits -> journal.replies().find(new ReplyId(Long.parseLong(digits))))
        .filter(reply -> reply.entry().equals(entry.id()));
  }
}
