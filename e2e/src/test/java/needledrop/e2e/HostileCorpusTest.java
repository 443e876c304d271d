package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything a reader or a member may fill in, filled in with what attackers type, and looked at in
 * a real browser. No script runs, no policy has to step in, and no other host is asked.
 */
@Tag("long")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class HostileCorpusTest {
  private static final int SEARCHES = 20;
  private static final int LONGEST_NAME = 200;

  /** Whatever could run, though nothing has run yet. */
  private static final String ARMED =
      """
      () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
        .filter(a => /^on/i.test(a.name) || a.name === 'srcdoc'
          || (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)
              && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(a.value)))
        .map(a => element.tagName + ' ' + a.name + '=' + a.value))
      """;

  private static final List<String> DIALOGS = new ArrayList<>();

  @TempDir private static Path folder;
  private static Program program;
  private static Visitor owner;
  private static Window window;
  private static List<String> payloads;

  @BeforeAll
  static void start() throws Exception {
    try (InputStream file =
        Objects.requireNonNull(HostileCorpusTest.class.getResourceAsStream("payloads.txt"))) {
      payloads = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    program = Program.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    owner = new Visitor(program.journal());
    owner.takeOver(program.ownerLink());
    window = Window.laptop(program.journal());
    window.page().onDialog(HostileCorpusTest::dismiss);
    window.page().addInitScript("window.canary = () => console.error('the canary sang')");
    new Studio(window).signIn();
  }

  @AfterAll
  static void end() {
    window.close();
    program.close();
  }

  @Test
  void repliesRunNothing() throws Exception {
    String entry = firstEntry();
    for (int i = 0; i < 8; i++) {
      int from = i * payloads.size() / 8;
      List<String> some = payloads.subList(from, (i + 1) * payloads.size() / 8);
      Visitor reader = new Visitor(program.journal());
      String page = reader.read(entry);
      HttpResponse<String> sent = reader.post("/reply", reply(page, some));
      assertTrue(List.of(303, 422, 429).contains(sent.statusCode()), sent::body);
    }
    look(List.of("/studio/replies", "/studio/replies?show=spam", "/studio"));
    approveAll();
    look(List.of(entry, "/", "/studio/replies?show=shown"));
  }

  private static List<String> reply(String page, List<String> some) {
    return Stream.of(
            List.of("comment_post_ID", hidden(page, "comment_post_ID")),
            List.of("stamp", hidden(page, "stamp")),
            List.of("comment_parent", "", "subject", "", "seconds", "40"),
            List.of("comment", String.join("\n\n", some)),
            List.of("author", shortened(some.getFirst()), "email", "reader@corner.example"),
            List.of("url", "https://corner.example/\"onmouseover=\"canary()"))
        .flatMap(List::stream)
        .toList();
  }

  private static String hidden(String page, String field) {
    Matcher value = Pattern.compile("name=\"" + field + "\" value=\"([\\w.-]+)\"").matcher(page);
    assertTrue(value.find(), field);
    return value.group(1);
  }

  private static void approveAll() throws Exception {
    for (String pile : List.of("waiting", "spam")) {
      Matcher judge =
          Pattern.compile("/studio/replies/\\d+\"")
              .matcher(owner.read("/studio/replies?show=" + pile));
      for (String each : judge.results().map(found -> found.group()).distinct().toList()) {
        owner.post(each.replace("\"", ""), List.of("act", "approve"));
      }
    }
  }

  @Test
  void entriesRunNothing() throws Exception {
    List<String> pages = new ArrayList<>(List.of("/", "/archive", "/studio/entries"));
    for (String payload : payloads) {
      HttpResponse<String> saved =
          owner.post(
              "/studio/entries",
              List.of(
                  "title",
                  payload,
                  "teaser",
                  payload + "\n\n*" + payload + "*",
                  "more",
                  payload,
                  "body",
                  "# " + payload + "\n\n> " + payload + "\n\n" + payload,
                  "links",
                  "https://good.example/ " + payload,
                  "replies",
                  "yes",
                  "act",
                  "publish"));
      assertEquals(303, saved.statusCode(), payload);
      pages.add(saved.headers().firstValue("Location").orElseThrow());
    }
    entries().forEach(pages::add);
    pages.addAll(List.of("/page/2", "/page/3", "/page/4", "/page/5"));
    look(pages);
  }

  @Test
  void namesThemesAndWishesRunNothing() throws Exception {
    for (String payload : payloads) {
      for (String kind : List.of("film", "person", "place", "saga")) {
        owner.post("/studio/catalog", List.of("kind", kind, "name", payload, "year", "1985"));
      }
      owner.post("/studio/themes", List.of("name", payload, "definition", payload));
      owner.post("/studio/wishes", List.of("wanted", payload));
      owner.post("/studio/members", List.of("name", shortened(payload), "role", "author"));
    }
    look(
        List.of(
            "/films",
            "/people",
            "/places",
            "/themes",
            "/wishes",
            "/studio/catalog",
            "/studio/catalog?kind=person",
            "/studio/catalog?kind=place",
            "/studio/themes",
            "/studio/wishes",
            "/studio/entries/new",
            "/studio/members",
            "/studio/audit"));
    look(links("/films", "/film/"));
    look(links("/themes", "/theme/"));
  }

  private static List<String> links(String page, String start) throws Exception {
    return Pattern.compile("href=\"(" + start + "[^\"]+)\"")
        .matcher(owner.read(page))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .limit(40)
        .toList();
  }

  @Test
  void searchesAndTitlesRunNothing() throws Exception {
    List<String> searches =
        payloads.stream()
            .limit(SEARCHES)
            .map(payload -> "/search?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
            .toList();
    look(searches);
    for (String payload : List.of(payloads.get(7), payloads.get(12), payloads.get(66))) {
      owner.post(
          "/studio/settings",
          List.of(
              "title", payload,
              "tagline", payload,
              "address", "",
              "zone", "UTC",
              "language", "en",
              "entries", "10"));
      look(List.of("/", "/feed", "/opensearch.xml", "/search", "/studio/settings", firstEntry()));
    }
  }

  private static String firstEntry() throws Exception {
    return entries().iterator().next();
  }

  private static SortedSet<String> entries() throws Exception {
    SortedSet<String> found = new TreeSet<>();
    Matcher link = Visitor.ENTRY.matcher(owner.read("/archive") + owner.read("/"));
    while (link.find()) {
      found.add(link.group());
    }
    return found;
  }

  private static String shortened(String payload) {
    return payload.length() > LONGEST_NAME ? payload.substring(0, LONGEST_NAME) : payload;
  }

  /** Opens the pages as the owner does, who sees most. */
  private static void look(List<String> paths) {
    Page page = window.page();
    for (String path : paths) {
      page.navigate(path);
      assertEquals(List.of(), page.evaluate(ARMED), path);
      assertNotEquals("evil.example", page.evaluate("() => location.host"), path);
    }
    assertEquals(List.of(), DIALOGS);
    window.hasNoComplaints();
  }

  private static void dismiss(Dialog dialog) {
    DIALOGS.add(dialog.message());
    dialog.dismiss();
  }
}
