package needledrop.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All routes of a server with the {@link Access} of each, from the router. */
public final class RouteTable implements Routes {
  private final SortedMap<String, Optional<Access>> access = new TreeMap<>();

  /** Reads the routes added so far; must therefore be added last. */
  @Override
  public void addTo(RoutesConfig config) {
    config.getCfg$javalin().internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> !endpoint.method.name().startsWith("BEFORE"))
        .forEach(endpoint ->
            access.put(endpoint.method.name() + " " + endpoint.path, accessOf(endpoint)));
  }

  private static Optional<Access> accessOf(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null
        ? Optional.empty()
        : roles.getRoles().stream()
            .filter(Access.class::isInstance)
            .map(Access.class::cast)
            .findFirst();
  }

  /** Returns the access of each route; keys are like {@code GET /studio/clips/{id}}. */
  public Map<String, Optional<Access>> access() {
    return access;
  }

  /** Returns the paths of all GET routes, sorted. */
  public List<String> pagePaths() {
    return access.keySet().stream()
        .filter(route -> route.startsWith("GET "))
        .map(route -> route.substring("GET ".length()))
        .sorted()
        .toList();
  }

  /** Returns the paths that the browser test visits, either of the studio or of the site. */
  public static List<String> listedPaths(boolean studio) throws IOException {
    Path list = Path.of("../e2e/src/test/resources/needledrop/e2e/addresses.txt");
    return Files.readAllLines(list).stream()
        .filter(address -> address.startsWith("/studio") == studio)
        .sorted()
        .toList();
  }
}
