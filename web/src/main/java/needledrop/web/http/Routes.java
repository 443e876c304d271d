package needledrop.web.http;

import io.javalin.config.RoutesConfig;

/** One part of the site that answers addresses of its own. */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
