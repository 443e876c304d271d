package needledrop.web.studio;

import io.javalin.http.Context;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.ModerationQueues;
import needledrop.web.http.Sessions;
import needledrop.web.http.StaticFiles;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.StudioLayout;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a screen, with counts of what whoever looks at it may work on. */
final class StudioLayouts {
  private final Workshop shop;
  private final StaticFiles files;
  private final Sessions sessions;
  private final MediaPermissions permissions;

  StudioLayouts(Workshop shop, StaticFiles files, Sessions sessions, MediaPermissions material) {
    this.shop = shop;
    this.files = files;
    this.sessions = sessions;
    this.permissions = material;
  }

  StudioLayout of(Context request, @Nullable FlashMessage flashMessage) {
    Member member = sessions.findMember(request).orElse(null);
    return new StudioLayout(
        shop.masthead(),
        files,
        member,
        countWaitingReplies(member),
        countOpenJobs(request, member),
        flashMessage);
  }

  private long countWaitingReplies(@Nullable Member member) {
    ModerationQueues moderationQueues = shop.moderation().queues();
    if (member == null || !member.may(Permission.MODERATE_OWN)) {
      return 0;
    }
    return member.may(Permission.MODERATE)
        ? moderationQueues.count(ModerationQueue.WAITING)
        : moderationQueues.authorReplies().count(member.id(), ModerationQueue.WAITING);
  }

  private long countOpenJobs(Context request, @Nullable Member member) {
    if (member == null || !member.may(Permission.WRITE)) {
      return 0;
    }
    var own = permissions.jobs(request);
    return shop.queue().list().stream().filter(row -> row.isOpen() && own.test(row.job())).count();
  }
}
