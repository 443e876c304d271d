package needledrop.web.http;

import io.javalin.config.RoutesConfig;

/** A group of routes of the site. */
@FunctionalInterface
public interface Routes {
  /** Adds the routes to the server. */
  void addTo(RoutesConfig routes);
}
