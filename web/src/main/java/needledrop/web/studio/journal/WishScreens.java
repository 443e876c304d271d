package needledrop.web.studio.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.wish.Wish;
import needledrop.journal.wish.Wishes;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The screen of wishes, things that the journal asks readers for: add one, read the answers, and
 * mark it as found.
 */
final class WishScreens implements Routes {
  private static final String PATH = "/studio/wishes";

  private final StudioPages studioPages;
  private final Wishes wishes;
  private final Entries entries;
  private final Replies replies;
  private final ModerationQueues moderationQueues;
  private final MarkdownRenderer markdownRenderer;
  private final TimeFormatter timeFormatter;
  private final Sessions sessions;

  WishScreens(
      StudioPages studioPages,
      Wishes wishes,
      Entries entries,
      Replies replies,
      ModerationQueues moderationQueues,
      MarkdownRenderer markdownRenderer,
      TimeFormatter timeFormatter,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.wishes = wishes;
    this.entries = entries;
    this.replies = replies;
    this.moderationQueues = moderationQueues;
    this.markdownRenderer = markdownRenderer;
    this.timeFormatter = timeFormatter;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.EDIT);
    routes.post(PATH, this::add, Access.EDIT);
    routes.get(PATH + "/{id}", this::show, Access.EDIT);
    routes.post(PATH + "/{id}", this::change, Access.EDIT);
    routes.post(PATH + "/{id}/bin", this::bin, Access.EDIT);
    routes.post(PATH + "/{id}/restore", this::restore, Access.EDIT);
    routes.post(PATH + "/{id}/grant", this::grant, Access.EDIT);
    routes.post(PATH + "/{id}/reopen", this::reopen, Access.EDIT);
  }

  private void list(Context request) {
    String entry = Objects.requireNonNullElse(request.queryParam("entry"), "");
    studioPages.show(request, "journal/wishes", screen(Form.empty().with("entry", entry)));
  }

  private Map<String, ?> screen(Form form) {
    return Map.of(
        "form", form,
        "pages", pageChoices(entry(form)),
        "open", lines(wishes.ungranted()),
        "granted", lines(wishes.granted()),
        "binned", wishes.binned().stream().map(WishScreens::restoreChoice).toList());
  }

  /** The pages that can show a wish: the page of all wishes, or also that of this entry. */
  private List<Choice> pageChoices(@Nullable EntryId entry) {
    Choice everywhere = Choice.of("", "Only the wishes page");
    return Stream.concat(
            Stream.of(everywhere),
            Optional.ofNullable(entry).flatMap(entries::find).stream()
                .map(found -> Choice.named("" + found.id().value(), found.title())))
        .toList();
  }

  private @Nullable EntryId entry(Form form) {
    Long entry = form.number("entry");
    return entry == null ? null : entries.find(new EntryId(entry)).map(Entry::id).orElse(null);
  }

  private static Choice restoreChoice(Wish wish) {
    return Choice.named(address(wish) + "/restore", wish.wanted());
  }

  private static String address(Wish wish) {
    return PATH + "/" + wish.id().value();
  }

  private List<WishLine> lines(List<Wish> listed) {
    return listed.stream().map(this::line).toList();
  }

  private WishLine line(Wish wish) {
    return new WishLine(
        wish,
        Optional.ofNullable(wish.entry()).flatMap(entries::find).orElse(null),
        wish.granted() == null
            ? replies.toWish(wish.id()).stream().map(this::answer).toList()
            : List.of(),
        Optional.ofNullable(wish.grantedBy()).flatMap(replies::find).orElse(null));
  }

  private WishLine.Answer answer(Reply reply) {
    return new WishLine.Answer(
        reply,
        entries.find(reply.entry()).orElseThrow(),
        markdownRenderer.renderReply(reply.text()),
        timeFormatter.dateTime(reply.sent()));
  }

  private void add(Context request) {
    Form form = Form.of(request);
    Optional<Wish> added = form.build("wanted", () -> wishes.add(form.get("wanted"), entry(form)));
    if (added.isPresent()) {
      studioPages.redirect(request, PATH, FlashMessage.success(savedMessage(added.get())));
    } else {
      studioPages.showInvalid(request, "journal/wishes", screen(form));
    }
  }

  /** Readers see a wish of a draft once the draft is published. */
  private String savedMessage(Wish wish) {
    boolean isPublic =
        wish.entry() == null || entries.find(wish.entry()).filter(Entry::isPublished).isPresent();
    return isPublic
        ? "Wish published."
        : "Saved. Readers will see the wish when its entry is published.";
  }

  private void show(Context request) {
    Wish wish = getWish(request);
    EntryId entry = wish.entry();
    Form form =
        Form.empty()
            .with("wanted", wish.wanted())
            .with("entry", entry == null ? "" : "" + entry.value());
    studioPages.show(request, "journal/wish", screen(wish, form));
  }

  private Map<String, ?> screen(Wish wish, Form form) {
    return Map.of("wish", wish, "form", form, "pages", pageChoices(wish.entry()));
  }

  private void change(Context request) {
    Wish wish = getWish(request);
    Form form = Form.of(request);
    Optional<Wish> changed =
        form.build("wanted", () -> wishes.update(wish.id(), form.get("wanted"), entry(form)));
    if (changed.isPresent()) {
      studioPages.redirect(request, PATH, FlashMessage.success("Saved."));
    } else {
      studioPages.showInvalid(request, "journal/wish", screen(wish, form));
    }
  }

  private void bin(Context request) {
    Wish wish = getWish(request);
    wishes.bin(wish.id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("Wish moved to the bin.")
            .withUndo(address(wish) + "/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    wishes.restore(getWish(request).id());
    studioPages.redirect(request, PATH, FlashMessage.success("Restored."));
  }

  /** Marks a wish as found. If an answer is given as its source, the answer is approved. */
  private void grant(Context request) {
    Wish wish = getWish(request);
    Long by = Form.of(request).number("by");
    if (by == null) {
      wishes.grant(wish.id(), null);
      studioPages.redirect(request, PATH, withUndo(FlashMessage.success("Marked as found."), wish));
      return;
    }
    Reply answer =
        replies
            .find(new ReplyId(by))
            .filter(reply -> wish.id().equals(reply.wish()))
            .orElseThrow(NotFoundResponse::new);
    if (!answer.isShown()) {
      moderationQueues.moderate(
          answer.id(), Verdict.APPROVE, sessions.findMemberId(request).orElseThrow());
    }
    wishes.grant(wish.id(), answer.id());
    studioPages.redirect(
        request,
        PATH,
        withUndo(
            FlashMessage.success("Marked as found, with thanks to {name}.", "name", answer.name()),
            wish));
  }

  private static FlashMessage withUndo(FlashMessage flashMessage, Wish wish) {
    return flashMessage.withUndo(address(wish) + "/reopen");
  }

  private void reopen(Context request) {
    wishes.reopen(getWish(request).id());
    studioPages.redirect(request, PATH, FlashMessage.success("Wish reopened."));
  }

  private Wish getWish(Context request) {
    return wishes
        .find(new WishId(RequestParameters.pathNumber(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
