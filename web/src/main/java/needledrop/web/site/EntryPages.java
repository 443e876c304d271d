package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.Entry;
import needledrop.journal.FullEntry;
import needledrop.journal.member.Member;
import needledrop.journal.prose.Prose;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStanding;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Form;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.site.EntryOnPage.Talk;
import org.jspecify.annotations.Nullable;

/** The pages of entries: one to read for everybody, drafts for whoever is signed in. */
final class EntryPages implements Routes {
  private static final int PREVIEWED = 300;
  private static final String THANKS =
      "Thank you. Your reply waits for approval; it is kept, and not published yet.";

  private final Journal journal;
  private final Sheet sheet;
  private final Sessions sessions;
  private final EntryDrawing drawing;
  private final Previews previews;

  EntryPages(Journal journal, Sheet sheet, Sessions sessions) {
    this.journal = journal;
    this.sheet = sheet;
    this.sessions = sessions;
    this.drawing = new EntryDrawing(journal);
    this.previews = new Previews(journal);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/draft/{id}", this::showDraft);
    routes.get("/{year}/{month}/{slug}", this::show);
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Entry entry = journal.entries().at(path).orElseThrow(NotFoundResponse::new);
    String home = entry.path(journal.settings().timeZone());
    if (!path.equals(home)) {
      request.redirect(withQuestion(home, request.queryString()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    if (request.queryString() == null && sessions.member(request).isEmpty()) {
      sheet.publish(request, "site/entry.jte", () -> values(request, entry, Form.empty()));
    } else {
      showTo(request, entry, answering(request));
    }
  }

  private static String withQuestion(String path, @Nullable String question) {
    return question == null ? path : path + "?" + question;
  }

  private void showDraft(Context request) throws IOException {
    String id = request.pathParam("id");
    if (sessions.member(request).isEmpty() || !id.matches("\\d{1,18}")) {
      throw new NotFoundResponse();
    }
    EntryId draft = new EntryId(Long.parseLong(id));
    showTo(request, journal.entries().find(draft).orElseThrow(NotFoundResponse::new), Form.empty());
  }

  /** Shows an entry to this one visitor, with the form as it was filled in. */
  void showTo(Context request, Entry entry, Form form) throws IOException {
    sheet.show(request, "site/entry.jte", values(request, entry, form));
  }

  private static Form answering(Context request) {
    String to = request.queryParam("replytocom");
    return to == null ? Form.empty() : Form.filledWith(Map.of("comment_parent", to));
  }

  private Map<String, ?> values(Context request, Entry entry, Form form) {
    FullEntry full = journal.full().of(entry);
    EntryOnPage drawn = drawing.draw(full, talk(request, entry, form));
    int startAt = Moments.second(request.queryParam("t"));
    return Map.of("page", page(drawn, startAt), "entry", drawn, "form", form, "startAt", startAt);
  }

  private Page page(EntryOnPage entry, int startAt) {
    String teaser = Prose.plain(entry.full().entry().writing().teaser());
    String description = teaser.length() > PREVIEWED ? teaser.substring(0, PREVIEWED) : teaser;
    return sheet.page(
        entry.full().title(),
        description.isEmpty() ? null : description,
        entry.path(),
        openGraph(entry.full(), startAt),
        previews.jsonLd(entry.full()),
        "site.js");
  }

  private List<Page.Meta> openGraph(FullEntry full, int startAt) {
    return full.clips().stream()
        .findFirst()
        .flatMap(clip -> Moment.of(clip, startAt))
        .map(moment -> previews.openGraph(full, moment))
        .orElseGet(() -> previews.openGraph(full));
  }

  private Talk talk(Context request, Entry entry, Form form) {
    String member =
        sessions.member(request).flatMap(journal.members()::find).map(Member::name).orElse(null);
    String notice = request.queryParam("sent") == null ? null : THANKS;
    return new Talk(notice, answered(entry, form).map(Reply::name).orElse(null), member);
  }

  /** Whom the form answers, if that is a reply that readers of this entry see. */
  private Optional<Reply> answered(Entry entry, Form form) {
    Long parent = form.number("comment_parent");
    return Optional.ofNullable(parent)
        .flatMap(id -> journal.replies().find(new ReplyId(id)))
        .filter(reply -> reply.entry().equals(entry.id()))
        .filter(reply -> reply.standing() instanceof ReplyStanding.Shown);
  }
}
