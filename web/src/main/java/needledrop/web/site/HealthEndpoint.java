package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import needledrop.journal.entry.Entries;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;

/** The health check for monitoring: tells whether the database can be read. */
final class HealthEndpoint implements Routes {
  private final Entries entries;

  HealthEndpoint(Entries entries) {
    this.entries = entries;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/health",
        request -> {
          int count = entries.published();
          request.header("Cache-Control", "no-store").result("well, " + count + " published\n");
        },
        Access.PUBLIC);
  }
}
