package needledrop.web.studio.permission;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import needledrop.journal.member.Permission;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.web.http.Sessions;

/**
 * Checks which replies the signed-in member may moderate: authors only those to their own entries.
 */
public final class ReplyPermissions {
  private final ModerationQueues moderationQueues;
  private final Sessions sessions;

  public ReplyPermissions(ModerationQueues moderationQueues, Sessions sessions) {
    this.moderationQueues = moderationQueues;
    this.sessions = sessions;
  }

  public boolean canModerateAll(Context request) {
    return sessions.can(request, Permission.MODERATE);
  }

  /** One page of a queue, and one reply more if there is a next page. */
  public List<Reply> page(
      Context request, ModerationQueue moderationQueue, String about, int page) {
    return canModerateAll(request)
        ? moderationQueues.page(moderationQueue, about, page)
        : moderationQueues.authorReplies().page(member(request), moderationQueue, about, page);
  }

  /** The first replies that wait for a decision of the signed-in member. */
  public List<Reply> waiting(Context request, int maxReplies) {
    return page(request, ModerationQueue.WAITING, "", 1).stream().limit(maxReplies).toList();
  }

  public int count(Context request, ModerationQueue moderationQueue) {
    return canModerateAll(request)
        ? moderationQueues.count(moderationQueue)
        : moderationQueues.authorReplies().count(member(request), moderationQueue);
  }

  /** Throws unless the signed-in member may moderate all of these replies. */
  public void check(Context request, List<ReplyId> ids) {
    if (!canModerateAll(request)
        && !ids.stream()
            .allMatch(id -> moderationQueues.authorReplies().contains(member(request), id))) {
      throw new NotFoundResponse();
    }
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }
}
