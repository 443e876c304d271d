package needledrop.web.studio.replies;

import java.util.List;
import needledrop.journal.Journal;
import needledrop.journal.reply.Moderation;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.ReplyPermissions;

/**
 * Assembles the studio's routes for replies of readers: moderation queues, blocklist, and privacy
 * requests.
 */
public final class ReplyRoutes {
  private ReplyRoutes() {}

  public static List<Routes> of(
      StudioPages studioPages,
      Journal journal,
      ReplyPermissions permissions,
      TimeFormatter timeFormatter,
      Sessions sessions) {
    Moderation moderation = journal.replies().moderation();
    return List.of(
        new ReplyScreens(
            studioPages,
            journal.replies().replies(),
            moderation,
            journal.content().entries(),
            journal.complete().markdown(),
            timeFormatter,
            permissions,
            sessions),
        new BlocklistScreens(studioPages, moderation.blocklist()),
        new PrivacyRequestScreens(studioPages, moderation.personalRecords()));
  }
}
