package needledrop.web.studio.replies;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.entry.Entries;
import needledrop.journal.member.Member;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.reply.Moderation;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.message.Message;
import needledrop.store.Ids;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.PageNumber;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.ReplyPermissions;

/**
 * The moderation queues for replies of readers (waiting, spam, approved, bin), with routes to
 * decide on, edit and answer replies.
 */
final class ReplyScreens implements Routes {
  private static final String PATH = "/studio/replies";

  private final StudioPages studioPages;
  private final Replies replies;
  private final Moderation moderation;
  private final ModerationQueues moderationQueues;
  private final Entries entries;
  private final MarkdownRenderer markdownRenderer;
  private final TimeFormatter timeFormatter;
  private final ReplyPermissions permissions;
  private final Sessions sessions;

  ReplyScreens(
      StudioPages studioPages,
      Replies replies,
      Moderation moderation,
      Entries entries,
      MarkdownRenderer markdownRenderer,
      TimeFormatter timeFormatter,
      ReplyPermissions permissions,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.replies = replies;
    this.moderation = moderation;
    this.moderationQueues = moderation.queues();
    this.entries = entries;
    this.markdownRenderer = markdownRenderer;
    this.timeFormatter = timeFormatter;
    this.permissions = permissions;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.MODERATE_OWN);
    routes.post(PATH, this::moderateSelected, Access.MODERATE_OWN);
    routes.post(PATH + "/{id}", this::moderate, Access.MODERATE_OWN);
    routes.post(PATH + "/{id}/words", this::edit, Access.MODERATE);
    routes.post(PATH + "/{id}/answer", this::answer, Access.MODERATE_OWN);
    routes.post(PATH + "/{ids}/undo", this::undo, Access.MODERATE_OWN);
  }

  private void list(Context request) {
    ModerationQueue moderationQueue = ModerationQueue.of(request.queryParam("show"));
    String about = Objects.requireNonNullElse(request.queryParam("about"), "").strip();
    int page = page(Objects.requireNonNullElse(request.queryParam("page"), ""));
    List<Reply> found = permissions.page(request, moderationQueue, about, page);
    if (found.isEmpty() && page > 1) {
      request.redirect(RepliesScreen.address(moderationQueue, about, 1));
      return;
    }
    RepliesScreen screen =
        new RepliesScreen(
            moderationQueue,
            about,
            page,
            found.size() > ModerationQueues.PAGE_SIZE && page < ModerationQueues.MAX_PAGES,
            found.stream()
                .limit(ModerationQueues.PAGE_SIZE)
                .map(reply -> line(request, reply))
                .toList(),
            Map.of(
                ModerationQueue.WAITING,
                permissions.count(request, ModerationQueue.WAITING),
                ModerationQueue.SPAM,
                permissions.count(request, ModerationQueue.SPAM)),
            moderation.spamModel().labelCounts());
    studioPages.show(request, "replies/replies", Map.of("screen", screen));
  }

  private static int page(String number) {
    return Math.min(PageNumber.parse(number).orElse(1), ModerationQueues.MAX_PAGES);
  }

  /** The email address is shown only to members who moderate all replies. */
  private ReplyLine line(Context request, Reply reply) {
    return new ReplyLine(
        reply,
        permissions.canModerateAll(request)
            ? replies.findEmail(reply.id()).map(email -> email.address()).orElse(null)
            : null,
        entries.find(reply.entry()).orElseThrow(),
        markdownRenderer.renderReply(reply.text()),
        timeFormatter.dateTime(reply.sent()));
  }

  private void moderate(Context request) {
    moderate(request, Form.of(request), List.of(getReply(request).id()));
  }

  private void moderateSelected(Context request) {
    Form form = Form.of(request);
    List<ReplyId> chosen = form.all("reply").stream().flatMap(ReplyScreens::ids).toList();
    if (chosen.isEmpty()) {
      studioPages.redirect(
          request, returnAddress(form), FlashMessage.error("Select replies first."));
    } else {
      moderate(request, form, chosen);
    }
  }

  private void moderate(Context request, Form form, List<ReplyId> ids) {
    permissions.check(request, ids);
    Verdict verdict = verdict(form.get("act"));
    List<Reply> moderated =
        moderationQueues.moderate(ids, verdict, sessions.findMemberId(request).orElseThrow());
    String undo =
        moderated.stream().map(reply -> "" + reply.id().value()).collect(Collectors.joining("-"));
    studioPages.redirect(
        request,
        returnAddress(form),
        FlashMessage.success(resultMessage(moderated, verdict))
            .withUndo(PATH + "/" + undo + "/undo"));
  }

  /** Redirects to the page of the queue and the search that the member came from. */
  private static String returnAddress(Form form) {
    return RepliesScreen.address(
        ModerationQueue.of(form.get("show")), form.get("about"), page(form.get("page")));
  }

  private static Verdict verdict(String act) {
    return Stream.of(Verdict.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(act))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static Message resultMessage(List<Reply> moderated, Verdict verdict) {
    return switch (verdict) {
      case APPROVE ->
          resultMessage(
              moderated,
              "{count, plural, one {The reply by {name} was approved.} other {# replies were"
                  + " approved.}}");
      case SPAM ->
          resultMessage(
              moderated,
              "{count, plural, one {The reply by {name} was marked as spam.} other {# replies were"
                  + " marked as spam.}}");
      case BIN ->
          resultMessage(
              moderated,
              "{count, plural, one {The reply by {name} was moved to the bin.} other {# replies were"
                  + " moved to the bin.}}");
    };
  }

  private static Message resultMessage(List<Reply> replies, String template) {
    return Message.of(template, "count", replies.size(), "name", replies.getFirst().name());
  }

  private void undo(Context request) {
    List<ReplyId> ids = ids(request.pathParam("ids")).toList();
    permissions.check(request, ids);
    List<Reply> back = moderationQueues.undo(ids);
    if (back.isEmpty()) {
      throw new NotFoundResponse();
    }
    Reply first = back.getFirst();
    Message what =
        resultMessage(
            back,
            "{count, plural, one {Undone. The reply by {name} is back where it was.} other {Undone."
                + " # replies are back where they were.}}");
    studioPages.redirect(
        request,
        PATH + "?show=" + ModerationQueue.of(first.status()).word(),
        FlashMessage.success(what));
  }

  private static Stream<ReplyId> ids(String joined) {
    return Arrays.stream(joined.split("-"))
        .flatMap(number -> Ids.parse(number, ReplyId::new).stream());
  }

  private void edit(Context request) {
    Form form = Form.of(request);
    ReplyId id = getReply(request).id();
    FlashMessage flashMessage =
        form.build("words", () -> moderationQueues.editText(id, form.get("words")))
            .map(reply ->
                FlashMessage.success("The reply by {name} was edited.", "name", reply.name()))
            .orElse(FlashMessage.error("Not saved: the reply is empty or too long."));
    studioPages.redirect(request, returnAddress(form), flashMessage);
  }

  /** Answers a reply from the queue, and approves it if it was not shown. */
  private void answer(Context request) {
    Form form = Form.of(request);
    Reply reply = getReply(request);
    Member member = sessions.findMember(request).orElseThrow(NotFoundResponse::new);
    if (form.get("words").isEmpty()) {
      studioPages.redirect(
          request, returnAddress(form), FlashMessage.error("Write a reply first."));
      return;
    }
    if (!reply.isShown()) {
      moderationQueues.moderate(reply.id(), Verdict.APPROVE, member.id());
    }
    replies.postAsMember(reply.entry(), reply.id(), member.id(), member.name(), form.get("words"));
    studioPages.redirect(
        request,
        returnAddress(form),
        FlashMessage.success("Your reply to {name} was published.", "name", reply.name()));
  }

  private Reply getReply(Context request) {
    ReplyId id = new ReplyId(RequestParameters.pathNumber(request, "id"));
    permissions.check(request, List.of(id));
    return replies.find(id).orElseThrow(NotFoundResponse::new);
  }
}
