package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.member.AuditLine;
import needledrop.journal.member.AuditLog;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Times;

/** Who did what, and when, for the owner: the newest first, a page at a time. */
final class AuditScreens implements Routes {
  private static final int A_PAGE = 100;

  private final Desk desk;
  private final AuditLog auditLog;
  private final Times times;

  AuditScreens(Desk desk, AuditLog auditLog, Times times) {
    this.desk = desk;
    this.auditLog = auditLog;
    this.times = times;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/audit", this::list, Access.RUN);
  }

  private void list(Context request) {
    long before =
        Optional.ofNullable(request.queryParam("before"))
            .filter(typed -> typed.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElse(Long.MAX_VALUE);
    List<AuditLine> lines = auditLog.linesBefore(before, A_PAGE);
    String older = lines.size() < A_PAGE ? "" : "/studio/audit?before=" + lines.getLast().id();
    desk.show(request, "members/audit", Map.of("lines", lines, "times", times, "older", older));
  }
}
