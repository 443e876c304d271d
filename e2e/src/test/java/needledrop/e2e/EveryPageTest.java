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
 * Every address that shows a page and to which {@link PagesTest} does not walk. The list of all
 * addresses is the router's own: a test beside the router holds it to that.
 */
@Tag("long")
@ExtendWith(SampleJournal.Shared.class)
class EveryPageTest {
  private static final Pattern NO_PAGE =
      Pattern.compile(
          ".*/feed(/atom|/json)?|.*/(live|file)|.*\\.(xml|txt|jpg)"
              + "|/(health|oembed|search/suggest|media/.*)|/studio/names");

  /** Shown once, or to one browser alone: looked at where that happens. */
  private static final Set<String> SEEN_ELSEWHERE =
      Set.of(
          "/page/{number}",
          "/reply/{id}",
          "/studio/join",
          "/studio/sign-in",
          "/studio/sign-in/code",
          "/studio/welcome");

  @Test
  void everyAddressShowsAPageThatEverybodyCanUse(SampleJournal sample) throws Exception {
    Map<String, String> pages = pages(new Errands(sample).addresses());
    try (Window phone = sample.signedIn(Window.phone(sample.address()));
        Window dark = sample.signedIn(Window.dark(sample.address()))) {
      for (String path : pages.values()) {
        isUsed(phone, path);
        isUsed(dark, path);
      }
    }
  }

  /** All that are left to look at, by how the router writes them. */
  private static Map<String, String> pages(Map<String, String> made) throws Exception {
    Set<String> walked = new TreeSet<>(PagesTest.JOURNAL_KINDS);
    walked.addAll(PagesTest.STUDIO_KINDS);
    Map<String, String> pages = new TreeMap<>();
    for (String route : addresses()) {
      String kind = route.replaceAll("\\{(id|year|month)}", "#").replaceAll("\\{\\w+}", "*");
      boolean elsewhere = SEEN_ELSEWHERE.contains(route) || walked.contains(kind);
      if (!elsewhere && !NO_PAGE.matcher(route).matches()) {
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

  private static void isUsed(Window window, String path) {
    assertEquals(200, window.page().navigate(path).status(), path);
    window.fitsItsWidth();
    window.isAccessible();
    window.hasNoComplaints();
  }

  @Test
  void theWaysInCanBeUsedByEverybody(SampleJournal sample) throws Exception {
    try (Window owner = sample.signedIn(Window.laptop(sample.address()));
        Window phone = Window.phone(sample.address())) {
      new Newcomer(phone).comeIn(Newcomer.invitation(owner));
    }
  }
}
