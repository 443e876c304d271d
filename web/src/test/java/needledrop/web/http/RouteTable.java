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

/** Every address that a server answers, and the door that each states: the router's own table. */
public final class RouteTable implements Routes {
  private final SortedMap<String, Optional<Access>> access = new TreeMap<>();

  /** Reads what has been added so far, so it is added last. */
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

  /** The doors by their routes, as {@code GET /studio/clips/{id}}. */
  public Map<String, Optional<Access>> access() {
    return access;
  }

  /** The addresses that can be opened, in order. */
  public List<String> pagePaths() {
    return access.keySet().stream()
        .filter(route -> route.startsWith("GET "))
        .map(route -> route.substring("GET ".length()))
        .sorted()
        .toList();
  }

  /** The list by which a browser is led to every page, so far as it tells of the studio or not. */
  public static List<String> listedPaths(boolean studio) throws IOException {
    Path list = Path.of("../e2e/src/test/resources/needledrop/e2e/addresses.txt");
    return Files.readAllLines(list).stream()
        .filter(address -> address.startsWith("/studio") == studio)
        .sorted()
        .toList();
  }
}
