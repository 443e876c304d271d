package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import needledrop.journal.Entries;
import needledrop.journal.prose.Prose;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/** The replies that wait, that are held as spam, that are shown, and the bin. */
final class ReplyScreens implements Routes {
  private static final int SHOWN = 100;

  private final Desk desk;
  private final Replies replies;
  private final Entries entries;
  private final Prose prose;
  private final Times times;
  private final Sessions sessions;

  ReplyScreens(Desk desk, Workshop shop, Times times, Sessions sessions) {
    this.desk = desk;
    this.replies = shop.replies();
    this.entries = shop.entries();
    this.prose = shop.prose();
    this.times = times;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/replies", this::list);
    routes.post("/studio/replies/{id}", this::judge);
    routes.post("/studio/replies/{id}/undo", this::undo);
  }

  private void list(Context request) {
    Pile pile = Pile.of(request.queryParam("show"));
    List<ReplyLine> lines = in(pile).stream().map(this::line).toList();
    long waiting = pile == Pile.WAITING ? lines.size() : replies.waiting().size();
    desk.show(request, "replies", Map.of("screen", new RepliesScreen(pile, lines, waiting)));
  }

  private List<Reply> in(Pile pile) {
    return switch (pile) {
      case WAITING -> replies.waiting();
      case SPAM -> replies.spam();
      case SHOWN -> replies.latest(SHOWN);
      case BIN -> replies.binned();
    };
  }

  private ReplyLine line(Reply reply) {
    return new ReplyLine(
        reply,
        replies.emailOf(reply.id()).map(email -> email.address()).orElse(null),
        entries.find(reply.entry()).orElseThrow(),
        prose.reply(reply.words()),
        times.moment(reply.sent()));
  }

  private void judge(Context request) {
    ReplyId id = found(request).id();
    Form form = Form.of(request);
    String done =
        switch (form.get("act")) {
          case "approve" -> approve(id);
          case "spam" -> spam(id);
          case "bin" -> bin(request, id);
          default -> throw new NotFoundResponse();
        };
    desk.done(
        request,
        "/studio/replies?show=" + Pile.of(form.get("show")).word(),
        Said.undoable(done, "/studio/replies/" + id.value() + "/undo"));
  }

  private String approve(ReplyId id) {
    return "The reply of " + replies.approve(id).name() + " is on its page.";
  }

  private String spam(ReplyId id) {
    return "The reply of " + replies.spam(id).name() + " is held as spam.";
  }

  private String bin(Context request, ReplyId id) {
    return "The reply of "
        + replies.bin(id, sessions.member(request).orElseThrow()).name()
        + " lies in the bin.";
  }

  private void undo(Context request) {
    Reply reply = replies.undo(found(request).id());
    desk.done(
        request,
        "/studio/replies?show=" + Pile.of(reply.standing()).word(),
        Said.done("The reply of " + reply.name() + " is back where it was."));
  }

  private Reply found(Context request) {
    return replies
        .find(new ReplyId(Numbers.inPath(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
