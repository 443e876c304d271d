package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests every page that {@link PagesTest} does not reach by links. The list of routes is that of
 * the router, which another test verifies.
 */
@Tag("long")
@ExtendWith(SampleJournalServer.Resolver.class)
class EveryPageTest {
  private static final Pattern NOT_A_PAGE =
      Pattern.compile(
          ".*/feed(/atom|/json)?|.*/(live|file)|.*\\.(xml|txt|jpg)"
              + "|/(health|oembed|search/suggest|media/.*)|/studio/names");

  /** Pages that are shown once, or to one browser only; other tests check them. */
  private static final Set<String> TESTED_ELSEWHERE =
      Set.of(
          "/page/{number}",
          "/reply/{id}",
          "/studio/join",
          "/studio/sign-in",
          "/studio/sign-in/code",
          "/studio/welcome");

  @Test
  void everyPageIsAccessible(SampleJournalServer sample) throws Exception {
    Map<String, String> pages = pages(new EveryPageFixture(sample).addresses());
    try (BrowserWindow phone = sample.signIn(BrowserWindow.phone(sample.address()));
        BrowserWindow dark = sample.signIn(BrowserWindow.darkMode(sample.address()))) {
      for (String path : pages.values()) {
        assertUsable(phone, path);
        assertUsable(dark, path);
      }
    }
  }

  /** Returns the remaining pages, by the pattern of the route. */
  private static Map<String, String> pages(Map<String, String> made) throws Exception {
    Set<String> visitedElsewhere = new TreeSet<>(PagesTest.JOURNAL_PAGES);
    visitedElsewhere.addAll(PagesTest.STUDIO_PAGES);
    Map<String, String> pages = new TreeMap<>();
    for (String route : addresses()) {
      String kind = route.replaceAll("\\{(id|year|month)}", "#").replaceAll("\\{\\w+}", "*");
      boolean elsewhere = TESTED_ELSEWHERE.contains(route) || visitedElsewhere.contains(kind);
      if (!elsewhere && !NOT_A_PAGE.matcher(route).matches()) {
        String path = made.getOrDefault(route, route);
        assertFalse(path.contains("{"), "Where is there something to see of " + route + "?");
        pages.put(route, path);
      }
    }
    return pages;
  }

  private static List<String> addresses() throws Exception {
    try (InputStream file =
        Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("addresses.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void assertUsable(BrowserWindow browserWindow, String path) {
    assertEquals(200, browserWindow.page().navigate(path).status(), path);
    browserWindow.assertNoHorizontalScroll();
    browserWindow.assertAccessible();
    browserWindow.assertNoErrors();
  }

  @Test
  void signInPagesAreAccessible(SampleJournalServer sample) throws Exception {
    try (BrowserWindow owner = sample.signIn(BrowserWindow.laptop(sample.address()));
        BrowserWindow phone = BrowserWindow.phone(sample.address())) {
      new InvitedMember(phone).join(InvitedMember.createInvitation(owner));
    }
  }
}
