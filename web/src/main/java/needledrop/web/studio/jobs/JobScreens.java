package needledrop.web.studio.jobs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import needledrop.jobs.JobQueue;
import needledrop.store.Ids.JobId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;

/**
 * The studio's list of background jobs, such as rendering a clip, with buttons to cancel and to
 * retry.
 */
public final class JobScreens implements Routes {
  private final StudioPages studioPages;
  private final JobQueue jobQueue;
  private final JobLines lines;
  private final MediaPermissions permissions;

  public JobScreens(
      StudioPages studioPages, JobQueue jobQueue, JobLines lines, MediaPermissions own) {
    this.studioPages = studioPages;
    this.jobQueue = jobQueue;
    this.lines = lines;
    this.permissions = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/jobs", this::list, Access.WRITE);
    routes.get("/studio/jobs/live", this::live, Access.WRITE);
    routes.post("/studio/jobs/{id}/cancel", this::cancel, Access.WRITE);
    routes.post("/studio/jobs/{id}/retry", this::retry, Access.WRITE);
  }

  private void list(Context request) {
    studioPages.show(request, "jobs/jobs", Map.of("jobs", lines.all(permissions.jobs(request))));
  }

  private void live(Context request) {
    studioPages.showFragment(
        request, "jobs/progress", Map.of("jobs", lines.all(permissions.jobs(request))));
  }

  private void cancel(Context request) {
    JobId id = getJobId(request);
    jobQueue.cancel(id);
    studioPages.redirect(
        request,
        "/studio/jobs",
        FlashMessage.success("Job canceled.").withUndo("/studio/jobs/" + id.value() + "/retry"));
  }

  private void retry(Context request) {
    jobQueue.retry(getJobId(request));
    studioPages.redirect(request, "/studio/jobs", FlashMessage.success("Job queued again."));
  }

  /** The job of the address, unless it works on what is somebody else's. */
  private JobId getJobId(Context request) {
    JobId id = new JobId(RequestParameters.pathNumber(request, "id"));
    boolean mayChange =
        permissions.canEditAll(request)
            || jobQueue
                .find(id)
                .filter(row -> permissions.jobs(request).test(row.job()))
                .isPresent();
    if (!mayChange) {
      throw new NotFoundResponse();
    }
    return id;
  }
}
