package needledrop.web.studio;

import io.javalin.http.Context;
import needledrop.jobs.JobQueue;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.reply.ModerationQueue;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioLayout;
import needledrop.web.studio.permission.MediaPermissions;
import needledrop.web.studio.permission.ReplyPermissions;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@link StudioLayout} around a screen for the signed-in member, with counts of the
 * member's waiting replies and open jobs.
 */
final class StudioLayouts {
  private final SiteIdentity site;
  private final ReplyPermissions replyPermissions;
  private final JobQueue jobQueue;
  private final StaticFiles files;
  private final Sessions sessions;
  private final MediaPermissions permissions;

  StudioLayouts(
      SiteIdentity site,
      ReplyPermissions replyPermissions,
      JobQueue jobQueue,
      StaticFiles files,
      Sessions sessions,
      MediaPermissions permissions) {
    this.site = site;
    this.replyPermissions = replyPermissions;
    this.jobQueue = jobQueue;
    this.files = files;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  StudioLayout of(Context request, @Nullable FlashMessage flashMessage) {
    Member member = sessions.findMember(request).orElse(null);
    return new StudioLayout(
        site.masthead(),
        files,
        member,
        countWaitingReplies(request, member),
        countOpenJobs(request, member),
        flashMessage);
  }

  private long countWaitingReplies(Context request, @Nullable Member member) {
    if (member == null || !member.may(Permission.MODERATE_OWN)) {
      return 0;
    }
    return replyPermissions.count(request, ModerationQueue.WAITING);
  }

  private long countOpenJobs(Context request, @Nullable Member member) {
    if (member == null || !member.may(Permission.WRITE)) {
      return 0;
    }
    var own = permissions.jobs(request);
    return jobQueue.list().stream().filter(row -> row.isOpen() && own.test(row.job())).count();
  }
}
