package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.member.Role;
import needledrop.web.http.Access;
import needledrop.web.http.RouteTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every address of the site against everybody who may come, and against what the journal hides: the
 * table of addresses is the router's own.
 */
final class SiteAccessTest {
  /** What is shown at an address to those alone who work on it. To nobody, where none is named. */
  private static final Map<String, Permission> REQUIRED_RIGHTS =
      Map.ofEntries(
          Map.entry("/album/{slug}", Permission.EDIT),
          Map.entry("/draft/{id}", Permission.EDIT),
          Map.entry("/film/{slug}", Permission.EDIT),
          Map.entry("/media/clip/{id}/captions/{file}", Permission.EDIT),
          Map.entry("/media/clip/{id}/still/{second}", Permission.EDIT),
          Map.entry("/media/clip/{id}/stream/{revision}/{file}", Permission.EDIT),
          Map.entry("/media/clip/{id}/{file}", Permission.EDIT),
          Map.entry("/media/image/{id}/{file}", Permission.WRITE),
          Map.entry("/person/{slug}", Permission.EDIT),
          Map.entry("/place/{slug}", Permission.EDIT),
          Map.entry("/saga/{slug}", Permission.EDIT),
          Map.entry("/search", Permission.EDIT),
          Map.entry("/search/suggest", Permission.EDIT),
          Map.entry("/song/{slug}", Permission.EDIT));

  /** What is searched follows what is kept in its own time, so these may tell less. */
  private static final Set<String> INDEXED_LATER = Set.of("/search", "/search/suggest");

  @TempDir private Path folder;
  private JournalFixture fixture;
  private HiddenContent hiddenContent;

  /** The cookies of everybody who may come, by who they are. */
  private final Map<Optional<Member>, String> visitors = new LinkedHashMap<>();

  @BeforeEach
  void open() throws Exception {
    fixture = new JournalFixture(folder);
    hiddenContent = new HiddenContent(fixture);
    visitors.put(Optional.empty(), "none=none");
    for (Role role : Role.values()) {
      Member member = member(role);
      visitors.put(Optional.of(member), fixture.signIn(member));
    }
  }

  private Member member(Role role) {
    return role == Role.OWNER ? fixture.members().owner() : fixture.addMember(role.word(), role);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void everyRouteDeclaresItsAccessAndEnforcesIt() throws Exception {
    assertTrue(routes().size() > 60, "The router tells too few routes");
    for (Map.Entry<String, Optional<Access>> each : routes().entrySet()) {
      String route = each.getKey();
      assertTrue(each.getValue().isPresent(), route + " states no door");
      for (Optional<Member> visitor : visitors.keySet()) {
        HttpResponse<String> answer = send(route, visitor);
        assertTrue(answer.statusCode() < 500, route);
        assertEquals(
            each.getValue().orElseThrow().allows(visitor),
            isAdmitted(answer),
            visitor + " at " + route);
      }
    }
  }

  @Test
  void browserTestsVisitEveryPage() throws Exception {
    assertEquals(RouteTable.listedPaths(false), fixture.routes.pagePaths());
  }

  private Map<String, Optional<Access>> routes() {
    return fixture.routes.access();
  }

  private static boolean isAdmitted(HttpResponse<String> answer) {
    String next = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() != 403 && !next.startsWith("/studio/sign-in");
  }

  @Test
  void hiddenContentIsShownOnlyToMembersWithTheRight() throws Exception {
    for (String route : routes().keySet()) {
      Permission permission = REQUIRED_RIGHTS.get(path(route));
      for (Optional<Member> visitor : visitors.keySet()) {
        boolean may = permission != null && visitor.filter(one -> one.may(permission)).isPresent();
        boolean tells = revealsSecret(send(route, visitor));
        boolean holdsBack = route.startsWith("HEAD") || INDEXED_LATER.contains(path(route));
        assertTrue(tells == may || (may && holdsBack), visitor + " at " + route);
      }
    }
  }

  @Test
  void publishedPagesRevealNothingHidden() throws Exception {
    for (String path : hiddenContent.published()) {
      HttpResponse<String> answer = fixture.get(path);
      assertEquals(200, answer.statusCode(), path);
      assertFalse(revealsSecret(answer), path);
    }
  }

  @Test
  void unpublishedAuthorsHaveNeitherPageNorFeed() throws Exception {
    for (Map.Entry<String, String> each : hiddenContent.addresses().entrySet()) {
      if (each.getKey().startsWith("/authors/")) {
        assertEquals(404, fixture.get(each.getValue()).statusCode(), each.getValue());
      }
    }
  }

  /** Whether an answer holds the secret, be it but as the name it was asked by. */
  private static boolean revealsSecret(HttpResponse<String> answer) {
    String all = answer.headers().map() + answer.body();
    return all.toLowerCase(Locale.ROOT).contains(HiddenContent.SECRET);
  }

  /** A route that takes a name and is new has to be told what it could give away. */
  private HttpResponse<String> send(String route, Optional<Member> visitor) throws Exception {
    String cookie = visitors.getOrDefault(visitor, "");
    String address = address(path(route));
    return switch (route.substring(0, route.indexOf(' '))) {
      case "POST" ->
          fixture.post(
              address, hiddenContent.form(), "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
      case "GET" -> fixture.get(address, "Cookie", cookie);
      case "HEAD" -> fixture.head(address, "Cookie", cookie);
      default -> throw new AssertionError("How is this asked for? " + route);
    };
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }

  private String address(String path) {
    Optional<ItemKind> kind =
        Arrays.stream(ItemKind.values())
            .filter(one -> path.startsWith("/" + one.key() + "/{slug}"))
            .findFirst();
    if (kind.isPresent()) {
      return path.replaceFirst(".*\\{slug}", hiddenContent.item(kind.get()));
    }
    String address = hiddenContent.addresses().getOrDefault(path, path);
    assertFalse(address.contains("{"), "What could be hidden behind " + path + "?");
    return address;
  }
}
