package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.Journal;

/** Says whether the journal can be read, to whoever watches over it. */
final class HealthEndpoint implements Routes {
  private final Journal journal;

  HealthEndpoint(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/health",
        request -> {
          int entries = journal.entries().published();
          request.header("Cache-Control", "no-store").result("well, " + entries + " published\n");
        },
        Access.PUBLIC);
  }
}
