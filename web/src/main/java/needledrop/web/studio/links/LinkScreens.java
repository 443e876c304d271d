package needledrop.web.studio.links;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import needledrop.jobs.Job;
import needledrop.jobs.JobQueue;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.member.AuditEvent;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * The screen that lists broken links and the entries that contain them, with buttons to check again
 * and to turn checks on or off.
 */
public final class LinkScreens implements Routes {
  private static final String PATH = "/studio/links";

  private final StudioPages studioPages;
  private final LinkChecker linkChecker;
  private final JobQueue jobQueue;
  private final TimeFormatter timeFormatter;

  public LinkScreens(
      StudioPages studioPages,
      LinkChecker linkChecker,
      JobQueue jobQueue,
      TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.linkChecker = linkChecker;
    this.jobQueue = jobQueue;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.EDIT);
    routes.post(PATH + "/again", this::recheck, Access.EDIT);
    routes.post(PATH + "/checks", this::setChecks, Access.ADMINISTER);
  }

  private void show(Context request) {
    studioPages.show(
        request,
        "links/links",
        Map.of(
            "checked", linkChecker.isEnabled(),
            "count", linkChecker.count(),
            "lost", linkChecker.broken(),
            "times", timeFormatter));
  }

  private void recheck(Context request) {
    if (linkChecker.isEnabled()) {
      linkChecker.recheckBroken();
      jobQueue.enqueue(new Job.CheckLinks());
    }
    studioPages.redirect(request, PATH, FlashMessage.success("Checking the failing links again."));
  }

  /** The owner alone decides whether the journal speaks to other hosts by itself. */
  private void setChecks(Context request) {
    boolean wanted = Form.of(request).get("wanted").equals("yes");
    linkChecker.setEnabled(wanted);
    if (wanted) {
      jobQueue.enqueue(new Job.CheckLinks());
    }
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success(wanted ? "Link checking is on." : "Link checking is off.")
            .withAuditEvent(AuditEvent.SETTINGS));
  }
}
