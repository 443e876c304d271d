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
  private final SortedMap<String, Optional<Door>> doors = new TreeMap<>();

  /** Reads what has been added so far, so it is added last. */
  @Override
  public void addTo(RoutesConfig config) {
    config.getCfg$javalin().internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> !endpoint.method.name().startsWith("BEFORE"))
        .forEach(
            endpoint -> doors.put(endpoint.method.name() + " " + endpoint.path, door(endpoint)));
  }

  private static Optional<Door> door(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null
        ? Optional.empty()
        : roles.getRoles().stream()
            .filter(Door.class::isInstance)
            .map(Door.class::cast)
            .findFirst();
  }

  /** The doors by their routes, as {@code GET /studio/clips/{id}}. */
  public Map<String, Optional<Door>> doors() {
    return doors;
  }

  /** The addresses that can be opened, in order. */
  public List<String> opened() {
    return doors.keySet().stream()
        .filter(route -> route.startsWith("GET "))
        .map(route -> route.substring("GET ".length()))
        .sorted()
        .toList();
  }

  /** The list by which a browser is led to every page, so far as it tells of the studio or not. */
  public static List<String> listed(boolean studio) throws IOException {
    Path list = Path.of("../e2e/src/test/resources/needledrop/e2e/addresses.txt");
    return Files.readAllLines(list).stream()
        .filter(address -> address.startsWith("/studio") == studio)
        .sorted()
        .toList();
  }
}
