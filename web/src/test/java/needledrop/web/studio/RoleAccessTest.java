package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Member;
import needledrop.journal.member.Role;
import needledrop.web.http.Access;
import needledrop.web.http.RouteTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address of the studio against everybody who may come: the table is the router's own. */
final class RoleAccessTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/studio[^\"]*)\"");

  private final StudioFixture studio;
  private final Map<Role, StudioClient> members = new EnumMap<>(Role.class);

  RoleAccessTest(@TempDir Path folder) {
    studio = new StudioFixture(folder);
  }

  @BeforeEach
  void signIn() throws Exception {
    StudioClient owner = studio.newClient();
    owner.claimOwnership();
    members.put(Role.OWNER, owner);
    for (Role role : Role.ASSIGNABLE) {
      members.put(role, studio.newClient().join(role));
    }
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void everyRouteDeclaresItsAccess() {
    assertTrue(studio.routes.access().size() > 100, "The router tells too few routes");
    studio
        .routes
        .access()
        .forEach((route, door) -> assertTrue(door.isPresent(), route + " states no door"));
  }

  @Test
  void browserTestsVisitEveryScreen() throws Exception {
    assertEquals(RouteTable.listedPaths(true), studio.routes.pagePaths());
  }

  @Test
  void everyRouteIsOpenOnlyToPermittedRoles() throws Exception {
    for (Map.Entry<String, Optional<Access>> each : studio.routes.access().entrySet()) {
      String route = each.getKey();
      Access access = each.getValue().orElseThrow();
      if (!route.endsWith("/sign-out")) {
        assertEquals(
            access == Access.PUBLIC,
            hasAccess(studio.newClient(), route),
            "a stranger at " + route);
        for (Role role : Role.values()) {
          assertEquals(
              isAllowed(access, role), hasAccess(clientOf(role), route), role + " at " + route);
        }
      }
    }
  }

  @Test
  void deniedRequestsAreLogged() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      assertEquals(403, clientOf(Role.MODERATOR).get("/studio/members").statusCode());
    } finally {
      System.setErr(before);
    }
    String line =
        "Member %d may not GET /studio/members"
            .formatted(clientOf(Role.MODERATOR).member().id().value());
    assertTrue(log.toString(StandardCharsets.UTF_8).contains(line), log::toString);
  }

  @Test
  void everyScreenHasASignOutButton() throws Exception {
    int screens = 0;
    for (Map.Entry<String, Optional<Access>> each : studio.routes.access().entrySet()) {
      String path = each.getKey().replaceFirst("^GET ", "");
      if (path.startsWith("/studio") && each.getValue().orElseThrow() != Access.PUBLIC) {
        HttpResponse<String> screen = clientOf(Role.OWNER).get(path.replaceAll("\\{[a-z]+}", "1"));
        if (screen.statusCode() == 200 && screen.body().contains("<html")) {
          assertTrue(screen.body().contains("action=\"/studio/sign-out\""), path);
          screens++;
        }
      }
    }
    assertTrue(screens > 15, "only " + screens + " screens were drawn");
  }

  private boolean isAllowed(Access access, Role role) throws Exception {
    return access.allows(studio.journal.members().members().find(clientOf(role).member().id()));
  }

  private StudioClient clientOf(Role role) {
    return Optional.ofNullable(members.get(role)).orElseThrow();
  }

  /** Whether a route answers by what it does, be it that it finds nothing of this number. */
  private boolean hasAccess(StudioClient studioClient, String route) throws Exception {
    String[] parts = route.replaceAll("\\{[a-z]+}", "987654").split(" ", -1);
    HttpResponse<String> answer =
        studioClient.send(
            HttpRequest.newBuilder(studio.address(parts[1]))
                .method(parts[0], BodyPublishers.noBody()));
    boolean toSignIn =
        answer.headers().firstValue("Location").orElse("").startsWith("/studio/sign-in?to=");
    assertNotEquals(500, answer.statusCode(), route);
    return answer.statusCode() != 403 && !toSignIn;
  }

  @Test
  void navigationShowsOnlyPermittedLinks() throws Exception {
    for (Role role : Role.values()) {
      StudioClient studioClient = clientOf(role);
      for (String link : links(studioClient.get("/studio").body())) {
        assertEquals(200, studioClient.get(link).statusCode(), role + " is shown " + link);
      }
    }
    assertFalse(clientOf(Role.MODERATOR).get("/studio").body().contains("/studio/entries"));
    String shown = clientOf(Role.AUTHOR).get("/studio").body();
    for (String place : List.of("footage", "songs", "clips", "catalog", "replies", "jobs")) {
      assertTrue(shown.contains("\"/studio/" + place + "\""), place);
    }
    for (String place : List.of("members", "settings", "links", "themes", "wishes", "audit")) {
      assertFalse(shown.contains("\"/studio/" + place + "\""), place);
    }
  }

  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    LINK.matcher(page).results().forEach(found -> links.add(found.group(1)));
    assertTrue(links.size() >= 2, page);
    return links;
  }

  @Test
  void onlyTheOwnerCanAddWatchedFolders() throws Exception {
    for (String place : List.of("/studio/songs", "/studio/footage")) {
      StudioClient editor = clientOf(Role.EDITOR);
      assertEquals(403, editor.post(place + "/folder", "folder", "/").statusCode());
      assertFalse(editor.get(place).body().contains("name=\"folder\""));
      assertTrue(clientOf(Role.OWNER).get(place).body().contains("name=\"folder\""));
    }
  }

  @Test
  void authorsCanOpenOnlyTheirOwnEntries() throws Exception {
    StudioClient author = clientOf(Role.AUTHOR);
    Entry own = entry(author.member(), "My own scene");
    Entry others = entry(clientOf(Role.OWNER).member(), "Another member's scene");
    List<String> below =
        studio.routes.access().keySet().stream()
            .filter(route -> route.contains(" /studio/entries/{id}"))
            .map(route -> route.replace("{id}", "" + others.id().value()))
            .toList();
    assertTrue(below.size() > 5, "The router tells too few routes");
    for (String route : below) {
      assertFalse(hasAccess(author, route), route);
    }
    assertEquals(200, author.get("/studio/entries/" + own.id().value()).statusCode());
    String list = author.get("/studio/entries").body() + author.get("/studio").body();
    assertTrue(list.contains("My own scene"));
    assertFalse(list.contains("Another member"), "an author is shown the drafts of others");
    assertEquals(
        403,
        author
            .post("/studio/copies", "entry", "" + others.id().value(), "sheet", "s", "body", "b")
            .statusCode());
    assertEquals(
        200, clientOf(Role.EDITOR).get("/studio/entries/" + others.id().value()).statusCode());
  }

  private Entry entry(Member author, String title) {
    EntryContent entryContent =
        new EntryContent(
            title, null, "", "Read on", "Text.", List.of(), List.of(), List.of(), true);
    return studio.journal.content().entries().add(author.id(), entryContent);
  }

  @Test
  void roleChangesAndRemovalsTakeEffectAtOnce() throws Exception {
    StudioClient owner = clientOf(Role.OWNER);
    StudioClient moderator = clientOf(Role.MODERATOR);
    String home = "/studio/members/" + moderator.member().id().value();
    assertEquals(403, moderator.get("/studio/entries").statusCode());
    owner.post(home + "/role", "role", "editor");
    assertEquals(200, moderator.get("/studio/entries").statusCode());
    owner.post(home + "/remove");
    assertEquals(303, moderator.get("/studio/entries").statusCode());
    assertEquals(422, studio.newClient().signIn(moderator.member().name()).statusCode());
  }

  @Test
  void transferringOwnershipRequiresThePassword() throws Exception {
    StudioClient owner = clientOf(Role.OWNER);
    StudioClient editor = clientOf(Role.EDITOR);
    String home = "/studio/members/" + editor.member().id().value();
    assertEquals(422, owner.post(home + "/hand-over", "password", "not this at all").statusCode());
    owner.post(home + "/hand-over", "password", StudioFixture.PASSWORD);
    assertEquals(403, owner.get("/studio/members").statusCode());
    assertEquals(200, editor.get("/studio/members").statusCode());
  }

  @Test
  void ownerCannotBeRemovedOrDemoted() throws Exception {
    StudioClient owner = clientOf(Role.OWNER);
    String home = "/studio/members/" + owner.member().id().value();
    assertEquals(422, owner.post(home + "/role", "role", "author").statusCode());
    assertEquals(422, owner.post(home + "/remove").statusCode());
    assertEquals(422, owner.post("/studio/members", "name", "Drago", "role", "owner").statusCode());
    assertEquals(200, owner.get("/studio/members").statusCode());
  }

  @Test
  void invitationLinksWorkOnce() throws Exception {
    String token = studio.journal.members().admin().invitations().invite("Drago", Role.AUTHOR);
    assertEquals(200, studio.newClient().get("/studio/join?token=" + token).statusCode());
    studio.newClient().join(token, "Drago");
    assertEquals(410, studio.newClient().get("/studio/join?token=" + token).statusCode());
    assertEquals(410, studio.newClient().get("/studio/join?token=made-up").statusCode());
  }
}
