package needledrop.web.http;

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

/** The routes of a server, of the studio or of the site, with the access that each declares. */
public final class RouteTable {
  private final SortedMap<String, Optional<Access>> access = new TreeMap<>();

  private RouteTable(WebServer server, boolean studio) {
    server
        .endpoints()
        .filter(endpoint -> !endpoint.method.name().startsWith("BEFORE"))
        .filter(endpoint -> endpoint.path.startsWith("/studio") == studio)
        .forEach(endpoint ->
            access.put(endpoint.method.name() + " " + endpoint.path, accessOf(endpoint)));
  }

  public static RouteTable ofStudio(WebServer server) {
    return new RouteTable(server, true);
  }

  public static RouteTable ofSite(WebServer server) {
    return new RouteTable(server, false);
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
