package needledrop.web.http;

import io.javalin.config.RoutesConfig;

/**
 * A group of routes, such as those of one screen, that adds its URL paths and their code to the web
 * server.
 */
@FunctionalInterface
public interface Routes {
  /** Adds the routes to the server. */
  void addTo(RoutesConfig routes);
}
