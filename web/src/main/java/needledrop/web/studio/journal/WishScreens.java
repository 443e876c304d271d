package needledrop.web.studio.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.reply.ModerationQueues.Verdict;
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
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** What the journal looks for, what readers answered, and what was found. */
public final class WishScreens implements Routes {
  private static final String PATH = "/studio/wishes";

  private final StudioPages studioPages;
  private final Workshop shop;
  private final Wishes wishes;
  private final TimeFormatter timeFormatter;
  private final Sessions sessions;

  public WishScreens(
      StudioPages studioPages, Workshop shop, TimeFormatter timeFormatter, Sessions sessions) {
    this.studioPages = studioPages;
    this.shop = shop;
    this.wishes = shop.wishes();
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

  /** Where a wish may be shown: on a page of all of them, or on that of the entry that is named. */
  private List<Choice> pageChoices(@Nullable EntryId id) {
    Choice everywhere = Choice.of("", "Only the page of wishes");
    return Stream.concat(
            Stream.of(everywhere),
            Optional.ofNullable(id).flatMap(shop.entries()::find).stream()
                .map(entry -> Choice.named("" + entry.id().value(), entry.title())))
        .toList();
  }

  private @Nullable EntryId entry(Form form) {
    Long entry = form.number("entry");
    return entry == null
        ? null
        : shop.entries().find(new EntryId(entry)).map(Entry::id).orElse(null);
  }

  private static Choice restoreChoice(Wish wish) {
    return Choice.named(address(wish) + "/restore", wish.wanted());
  }

  private static String address(Wish wish) {
    return PATH + "/" + wish.id().value();
  }

  private List<WishLine> lines(List<Wish> some) {
    return some.stream().map(this::line).toList();
  }

  private WishLine line(Wish wish) {
    return new WishLine(
        wish,
        Optional.ofNullable(wish.entry()).flatMap(shop.entries()::find).orElse(null),
        wish.granted() == null
            ? shop.replies().toWish(wish.id()).stream().map(this::answer).toList()
            : List.of(),
        Optional.ofNullable(wish.grantedBy()).flatMap(shop.replies()::find).orElse(null));
  }

  private WishLine.Answer answer(Reply reply) {
    return new WishLine.Answer(
        reply,
        shop.entries().find(reply.entry()).orElseThrow(),
        shop.prose().renderReply(reply.text()),
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

  /** A wish on the page of a draft is seen with it. */
  private String savedMessage(Wish wish) {
    boolean isSeen =
        wish.entry() == null
            || shop.entries().find(wish.entry()).filter(Entry::isPublished).isPresent();
    return isSeen
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

  /** Found, by the writer of an answer or otherwise; an answer that is thanked for is shown. */
  private void grant(Context request) {
    Wish wish = getWish(request);
    Long by = Form.of(request).number("by");
    if (by == null) {
      wishes.grant(wish.id(), null);
      studioPages.redirect(request, PATH, withUndo(FlashMessage.success("Marked as found."), wish));
      return;
    }
    Reply answer =
        shop.replies()
            .find(new ReplyId(by))
            .filter(reply -> wish.id().equals(reply.wish()))
            .orElseThrow(NotFoundResponse::new);
    if (!answer.isShown()) {
      shop.moderation()
          .queues()
          .moderate(answer.id(), Verdict.APPROVE, sessions.findMemberId(request).orElseThrow());
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
