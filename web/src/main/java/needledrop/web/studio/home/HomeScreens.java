package needledrop.web.studio.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Permission;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.jobs.JobLine;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.EntryPermissions;
import needledrop.web.studio.permission.MediaPermissions;
import needledrop.web.studio.permission.ReplyPermissions;

/**
 * The first screen of the studio, an overview of open jobs, replies that await moderation, drafts
 * and the next steps.
 */
final class HomeScreens implements Routes {
  private static final int MAX_LISTED = 5;

  private final StudioPages pages;
  private final SetupChecklist checklist;
  private final SystemStatus systemStatus;
  private final JobLines jobs;
  private final ReplyPermissions replyPermissions;
  private final EntryPermissions entryPermissions;
  private final MediaPermissions mediaPermissions;
  private final Sessions sessions;

  HomeScreens(
      StudioPages pages,
      SetupChecklist checklist,
      SystemStatus systemStatus,
      JobLines jobs,
      ReplyPermissions replyPermissions,
      EntryPermissions entryPermissions,
      MediaPermissions mediaPermissions,
      Sessions sessions) {
    this.pages = pages;
    this.checklist = checklist;
    this.systemStatus = systemStatus;
    this.jobs = jobs;
    this.replyPermissions = replyPermissions;
    this.entryPermissions = entryPermissions;
    this.mediaPermissions = mediaPermissions;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio", this::home, Access.USE_STUDIO);
    routes.get("/studio/live", this::live, Access.WRITE);
  }

  private void home(Context request) {
    HomeScreen screen =
        new HomeScreen(
            checklist.hasSample(),
            systemStatus.hasFfmpeg(),
            systemStatus.hasSingleAddress(),
            sessions.can(request, Permission.WRITE) ? openJobs(request) : List.of(),
            sessions.can(request, Permission.EDIT) ? systemStatus.damagedRows() : Map.of(),
            replyPermissions.waiting(request, MAX_LISTED),
            entryPermissions.drafts(request).stream()
                .limit(MAX_LISTED)
                .map(HomeScreens::draftChoice)
                .toList(),
            checklist.steps(request));
    pages.show(request, "home/home", Map.of("screen", screen));
  }

  private void live(Context request) {
    pages.showFragment(request, "jobs/progress", Map.of("jobs", openJobs(request)));
  }

  private List<JobLine> openJobs(Context request) {
    return jobs.open(mediaPermissions.jobs(request));
  }

  private static Choice draftChoice(Entry entry) {
    return Choice.named("/studio/entries/" + entry.id().value(), entry.title());
  }
}
