package needledrop.web.studio.members;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import needledrop.journal.member.AuditLine;
import needledrop.journal.member.AuditLog;
import needledrop.store.Ids;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * The owner's screen of the audit log, which lists who did what and when, newest first, in pages.
 */
final class AuditScreens implements Routes {
  private static final int PAGE_SIZE = 100;

  private final StudioPages studioPages;
  private final AuditLog auditLog;
  private final TimeFormatter timeFormatter;

  AuditScreens(StudioPages studioPages, AuditLog auditLog, TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.auditLog = auditLog;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/audit", this::list, Access.ADMINISTER);
  }

  private void list(Context request) {
    long before = Ids.parseNumber(request.queryParam("before")).orElse(Long.MAX_VALUE);
    List<AuditLine> lines = auditLog.linesBefore(before, PAGE_SIZE);
    String older = lines.size() < PAGE_SIZE ? "" : "/studio/audit?before=" + lines.getLast().id();
    studioPages.show(
        request, "members/audit", Map.of("lines", lines, "times", timeFormatter, "older", older));
  }
}
