package needledrop.web.studio.jobs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import needledrop.jobs.Queue;
import needledrop.store.Ids.JobId;
import needledrop.web.http.Door;
import needledrop.web.http.Routes;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.Said;

/** The list of long work, where it is called off or tried again. */
public final class JobScreens implements Routes {
  private final Desk desk;
  private final Queue queue;
  private final JobLines lines;

  public JobScreens(Desk desk, Queue queue, JobLines lines) {
    this.desk = desk;
    this.queue = queue;
    this.lines = lines;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/jobs", this::list, Door.EDIT);
    routes.get("/studio/jobs/live", this::live, Door.EDIT);
    routes.post("/studio/jobs/{id}/cancel", this::cancel, Door.EDIT);
    routes.post("/studio/jobs/{id}/retry", this::retry, Door.EDIT);
  }

  private void list(Context request) {
    desk.show(request, "jobs/jobs", Map.of("jobs", lines.all()));
  }

  private void live(Context request) {
    desk.part(request, "jobs/progress", Map.of("jobs", lines.all()));
  }

  private void cancel(Context request) {
    JobId id = new JobId(Numbers.inPath(request, "id"));
    queue.cancel(id);
    desk.done(
        request,
        "/studio/jobs",
        Said.done("The job is called off.").undoneAt("/studio/jobs/" + id.value() + "/retry"));
  }

  private void retry(Context request) {
    queue.retry(new JobId(Numbers.inPath(request, "id")));
    desk.done(request, "/studio/jobs", Said.done("The job is in line again."));
  }
}
