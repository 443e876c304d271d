package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests attack payloads in all form fields of readers and members, in a real browser, and in feeds
 * in a browser without a content security policy.
 */
@Tag("long")
class XssTest {
  private static final int REPLIES_PER_CLIENT = 5;
  private static final int MAX_LINK_TEXT_LENGTH = 60;
  private static final int MAX_NAME_LENGTH = 40;
  private static final String ENTRIES_PER_PAGE = "100";

  @TempDir private static Path folder;
  private static XssHarness harness;
  private static String entry;

  @BeforeAll
  static void start() throws Exception {
    harness = new XssHarness(folder);
    saveSettings("A journal under siege", "It holds.");
    entry = publish("title", "The gate", "body", "It is shut.");
  }

  @AfterAll
  static void end() {
    harness.close();
  }

  private static void saveSettings(String title, String tagline) {
    harness.submitAsOwner(
        "/studio/settings",
        List.of("title", title, "tagline", tagline, "address", "", "zone", "UTC", "language", "en"),
        "entries",
        ENTRIES_PER_PAGE);
  }

  /** Publishes an entry and returns its path. */
  private static String publish(String... fields) throws Exception {
    String editor =
        harness.submitAsOwner(
            "/studio/entries", List.of(fields), "replies", "yes", "act", "publish");
    return findAll(JournalClient.ENTRY_PATH, harness.owner().getBody(editor)).getFirst();
  }

  private static List<String> findAll(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(MatchResult::group).distinct().toList();
  }

  @Test
  void repliesRunNoScript() throws Exception {
    for (int i = 0; i < harness.payloads().size(); i++) {
      reply(harness.newClient(2 + i / REPLIES_PER_CLIENT), harness.payloads().get(i));
    }
    harness.assertPagesSafe(List.of("/studio/replies", "/studio/replies?show=spam", "/studio"));
    approveAll();
    String shown = harness.owner().getBody(entry);
    assertEquals(harness.payloads().size(), shown.split("<article class=\"reply").length - 1L);
    harness.assertPagesSafe(List.of(entry, "/", "/studio/replies?show=shown"));
    readFeeds("/comments/feed", entry + "feed");
  }

  /** Replies with the payload as website too; if that is refused, without a website. */
  private static void reply(JournalClient reader, String payload) throws Exception {
    String page = reader.getBody(entry);
    List<String> rest =
        List.of(
            "comment_post_ID",
            hidden(page, "comment_post_ID"),
            "stamp",
            hidden(page, "stamp"),
            "comment_parent",
            "",
            "subject",
            "",
            "seconds",
            "40",
            "comment",
            payload + "\n\n" + payload,
            "author",
            payload,
            "email",
            "reader@corner.example");
    HttpResponse<String> response = harness.submit(reader, "/reply", rest, "url", payload);
    if (response.statusCode() == 422) {
      harness.assertPagesSafe(List.of(entry));
      response = harness.submit(reader, "/reply", rest, "url", "");
    }
    assertEquals(303, response.statusCode(), payload);
  }

  private static String hidden(String page, String field) {
    return findAll(Pattern.compile("(?<=name=\"" + field + "\" value=\")[\\w.-]+"), page)
        .getFirst();
  }

  private static void approveAll() throws Exception {
    for (String queue : List.of("waiting", "spam")) {
      for (List<String> held = heldReplies(queue); !held.isEmpty(); held = heldReplies(queue)) {
        held.forEach(each -> harness.submitAsOwner(each, List.of("act", "approve")));
      }
    }
  }

  private static List<String> heldReplies(String queue) throws Exception {
    return findAll(
        Pattern.compile("/studio/replies/\\d+(?=\")"),
        harness.owner().getBody("/studio/replies?show=" + queue));
  }

  @Test
  void entriesRunNoScript() throws Exception {
    for (String payload : harness.payloads()) {
      String path =
          publish(
              "title",
              payload,
              "film",
              payload,
              "newTheme",
              payload,
              "teaser",
              payload + "\n\n*" + payload + "*",
              "more",
              truncate(payload, MAX_LINK_TEXT_LENGTH),
              "body",
              "# " + payload + "\n\n> " + payload + "\n\n" + payload + "[^1]\n\n[^1]: " + payload,
              "links",
              "https://good.example/ " + payload);
      harness.assertPagesSafe(List.of(path));
      assertTrue(harness.heading().startsWith(payload.strip()), harness::heading);
    }
    harness.assertPagesSafe(
        List.of("/", "/archive", "/themes", "/films", "/studio/entries", "/studio"));
    harness.assertPagesSafe(
        findAll(Pattern.compile("/(film|theme)/[^\"#]+"), harness.owner().getBody("/films")));
    readFeeds("/feed");
  }

  @Test
  void scriptLinksAreRejected() {
    for (String payload : harness.payloads()) {
      HttpResponse<String> response =
          harness.submit(
              harness.owner(),
              "/studio/entries",
              List.of("title", "Links", "body", "Text.", "act", "publish"),
              "links",
              payload.replace(" ", "%20") + " words");
      assertEquals(422, response.statusCode(), payload);
    }
  }

  @Test
  void namesFactsAndListsRunNoScript() throws Exception {
    String film =
        harness.submitAsOwner("/studio/catalog", List.of("kind", "film"), "name", "The Siege");
    for (int i = 0; i < harness.payloads().size(); i++) {
      String payload = harness.payloads().get(i) + " " + i;
      for (String kind : List.of("person", "place", "saga", "album")) {
        harness.submitAsOwner("/studio/catalog", List.of("kind", kind), "name", payload);
      }
      harness.submitAsOwner("/studio/themes", List.of("name", payload), "definition", payload);
      harness.submitAsOwner("/studio/wishes", List.of("wanted", payload));
      harness.submitAsOwner(
          "/studio/members",
          List.of("name", truncate(payload, MAX_NAME_LENGTH) + i),
          "role",
          "author");
      harness.submitAsOwner(
          film + "/facts",
          List.of("fact", "NOTED", "sentence", payload, "source", "cited", "sourceTitle", payload));
    }
    harness.submitAsOwner(
        "/studio/blocklist", List.of("word", String.join("\n", harness.payloads())));
    publish("title", "What is known", "film", "The Siege", "body", "[[The Siege]]");
    harness.assertPagesSafe(
        List.of(
            film,
            film.replace("/studio/catalog", ""),
            film.replace("/studio/catalog", "") + "/facts",
            "/people",
            "/places",
            "/sagas",
            "/albums",
            "/themes",
            "/wishes",
            "/studio/catalog",
            "/studio/catalog?kind=person",
            "/studio/catalog?kind=place",
            "/studio/catalog?kind=saga",
            "/studio/duplicates",
            "/studio/themes",
            "/studio/wishes",
            "/studio/entries/new",
            "/studio/members",
            "/studio/audit",
            "/studio/blocklist"));
  }

  @Test
  void searchesAndTitlesRunNoScript() throws Exception {
    harness.assertPagesSafe(
        harness.payloads().stream()
            .map(payload -> "/search?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
            .toList());
    for (String payload : harness.payloads().subList(5, 13)) {
      saveSettings(payload, payload);
      harness.assertPagesSafe(List.of("/", "/search", "/studio/settings", entry));
      parseXml(harness.owner().getBody("/opensearch.xml"));
      readFeeds("/feed");
    }
  }

  @Test
  void imagesRunNoScript() throws Exception {
    for (byte[] fake : HostileImages.invalidImages()) {
      assertEquals(422, harness.owner().post("/studio/images?name=x.png", fake).statusCode());
    }
    for (String payload : harness.payloads().subList(0, 12)) {
      String name = URLEncoder.encode(payload, StandardCharsets.UTF_8);
      HttpResponse<String> taken =
          harness.owner().post("/studio/images?name=" + name, HostileImages.pngWithHtmlAppended());
      assertEquals(201, taken.statusCode(), taken::body);
      JsonNode picture = JsonMapper.shared().readTree(taken.body());
      String text = "![" + payload + "](" + picture.path("address").asString() + ")";
      harness.assertPagesSafe(List.of(publish("title", "A picture", "body", text)));
      HttpResponse<String> print = harness.owner().get(picture.path("picture").asString());
      assertEquals("nosniff", print.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertTrue(print.headers().firstValue("Content-Type").orElse("").startsWith("image/"));
      assertFalse(print.body().contains("canary"), "the page behind the picture came along");
    }
  }

  /** Reads feeds in all formats, as feed readers do that trust them. */
  private static void readFeeds(String... feeds) throws Exception {
    for (String feed : feeds) {
      for (String format : List.of("", "/atom")) {
        Element root = parseXml(harness.owner().getBody(feed + format));
        Stream.of("description", "encoded", "content")
            .flatMap(
                name -> descendants(root, "item", "entry").flatMap(item -> descendants(item, name)))
            .map(Element::getTextContent)
            .forEach(harness::assertFeedHtmlSafe);
      }
      for (JsonNode item :
          JsonMapper.shared().readTree(harness.owner().getBody(feed + "/json")).path("items")) {
        harness.assertFeedHtmlSafe(item.path("content_html").asString());
      }
    }
  }

  private static Stream<Element> descendants(Element element, String... names) {
    return Stream.of(names)
        .map(name -> element.getElementsByTagNameNS("*", name))
        .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)));
  }

  private static Element parseXml(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String truncate(String payload, int letters) {
    return payload.length() > letters ? payload.substring(0, letters) : payload;
  }
}
