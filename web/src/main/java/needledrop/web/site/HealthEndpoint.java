package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.SiteParts;

/** Says whether the journal can be read, to whoever watches over it. */
final class HealthEndpoint implements Routes {
  private final SiteParts siteParts;

  HealthEndpoint(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/health",
        request -> {
          int entries = siteParts.entries().published();
          request.header("Cache-Control", "no-store").result("well, " + entries + " published\n");
        },
        Access.PUBLIC);
  }
}
