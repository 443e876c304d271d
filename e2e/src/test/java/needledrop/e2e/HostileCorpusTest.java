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
 * Everything a reader or a member may fill in, filled in with what attackers type, and looked at in
 * a real browser; and what the feeds make of it, in a browser without a policy.
 */
@Tag("long")
class HostileCorpusTest {
  private static final int A_NEIGHBOURHOOD = 5;
  private static final int LONGEST_MORE = 60;
  private static final int NAME = 40;
  private static final String LONG_PAGE = "100";

  @TempDir private static Path folder;
  private static Siege siege;
  private static String entry;

  @BeforeAll
  static void start() throws Exception {
    siege = new Siege(folder);
    settle("A journal under siege", "It holds.");
    entry = publish("title", "The gate", "body", "It is shut.");
  }

  @AfterAll
  static void end() {
    siege.close();
  }

  private static void settle(String title, String tagline) {
    siege.save(
        "/studio/settings",
        List.of("title", title, "tagline", tagline, "address", "", "zone", "UTC", "language", "en"),
        "entries",
        LONG_PAGE);
  }

  /** Publishes an entry, and tells where readers find it. */
  private static String publish(String... fields) throws Exception {
    String editor =
        siege.save("/studio/entries", List.of(fields), "replies", "yes", "act", "publish");
    return found(Visitor.ENTRY, siege.owner().read(editor)).getFirst();
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(MatchResult::group).distinct().toList();
  }

  @Test
  void repliesRunNothing() throws Exception {
    for (int i = 0; i < siege.payloads().size(); i++) {
      reply(siege.stranger(2 + i / A_NEIGHBOURHOOD), siege.payloads().get(i));
    }
    siege.look(List.of("/studio/replies", "/studio/replies?show=spam", "/studio"));
    approveAll();
    String shown = siege.owner().read(entry);
    assertEquals(siege.payloads().size(), shown.split("<article class=\"reply").length - 1L);
    siege.look(List.of(entry, "/", "/studio/replies?show=shown"));
    readFeeds("/comments/feed", entry + "feed");
  }

  /** With a website as hostile as the rest; if that is refused, without one. */
  private static void reply(Visitor reader, String payload) throws Exception {
    String page = reader.read(entry);
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
    HttpResponse<String> answer = siege.send(reader, "/reply", rest, "url", payload);
    if (answer.statusCode() == 422) {
      siege.look(List.of(entry));
      answer = siege.send(reader, "/reply", rest, "url", "");
    }
    assertEquals(303, answer.statusCode(), payload);
  }

  private static String hidden(String page, String field) {
    return found(Pattern.compile("(?<=name=\"" + field + "\" value=\")[\\w.-]+"), page).getFirst();
  }

  private static void approveAll() throws Exception {
    for (String pile : List.of("waiting", "spam")) {
      for (List<String> held = held(pile); !held.isEmpty(); held = held(pile)) {
        held.forEach(each -> siege.save(each, List.of("act", "approve")));
      }
    }
  }

  private static List<String> held(String pile) throws Exception {
    return found(
        Pattern.compile("/studio/replies/\\d+(?=\")"),
        siege.owner().read("/studio/replies?show=" + pile));
  }

  @Test
  void entriesRunNothing() throws Exception {
    for (String payload : siege.payloads()) {
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
              shortened(payload, LONGEST_MORE),
              "body",
              "# " + payload + "\n\n> " + payload + "\n\n" + payload + "[^1]\n\n[^1]: " + payload,
              "links",
              "https://good.example/ " + payload);
      siege.look(List.of(path));
      assertTrue(siege.heading().startsWith(payload.strip()), siege::heading);
    }
    siege.look(List.of("/", "/archive", "/themes", "/films", "/studio/entries", "/studio"));
    siege.look(found(Pattern.compile("/(film|theme)/[^\"#]+"), siege.owner().read("/films")));
    readFeeds("/feed");
  }

  @Test
  void addressesOfLinksRunNothing() {
    for (String payload : siege.payloads()) {
      HttpResponse<String> answer =
          siege.send(
              siege.owner(),
              "/studio/entries",
              List.of("title", "Links", "body", "Text.", "act", "publish"),
              "links",
              payload.replace(" ", "%20") + " words");
      assertEquals(422, answer.statusCode(), payload);
    }
  }

  @Test
  void namesFactsAndListsRunNothing() throws Exception {
    String film = siege.save("/studio/catalog", List.of("kind", "film"), "name", "The Siege");
    for (int i = 0; i < siege.payloads().size(); i++) {
      String payload = siege.payloads().get(i) + " " + i;
      for (String kind : List.of("person", "place", "saga", "album")) {
        siege.save("/studio/catalog", List.of("kind", kind), "name", payload);
      }
      siege.save("/studio/themes", List.of("name", payload), "definition", payload);
      siege.save("/studio/wishes", List.of("wanted", payload));
      siege.save(
          "/studio/members", List.of("name", shortened(payload, NAME) + i), "role", "author");
      siege.save(
          film + "/facts",
          List.of("fact", "NOTED", "sentence", payload, "source", "cited", "sourceTitle", payload));
    }
    siege.save("/studio/blocklist", List.of("word", String.join("\n", siege.payloads())));
    publish("title", "What is known", "film", "The Siege", "body", "[[The Siege]]");
    siege.look(
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
  void searchesAndTitlesRunNothing() throws Exception {
    siege.look(
        siege.payloads().stream()
            .map(payload -> "/search?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
            .toList());
    for (String payload : siege.payloads().subList(5, 13)) {
      settle(payload, payload);
      siege.look(List.of("/", "/search", "/studio/settings", entry));
      parsed(siege.owner().read("/opensearch.xml"));
      readFeeds("/feed");
    }
  }

  @Test
  void picturesRunNothing() throws Exception {
    for (byte[] fake : HostilePictures.fakes()) {
      assertEquals(422, siege.owner().post("/studio/images?name=x.png", fake).statusCode());
    }
    for (String payload : siege.payloads().subList(0, 12)) {
      String name = URLEncoder.encode(payload, StandardCharsets.UTF_8);
      HttpResponse<String> taken =
          siege.owner().post("/studio/images?name=" + name, HostilePictures.withPageBehindIt());
      assertEquals(201, taken.statusCode(), taken::body);
      JsonNode picture = JsonMapper.shared().readTree(taken.body());
      String text = "![" + payload + "](" + picture.path("address").asString() + ")";
      siege.look(List.of(publish("title", "A picture", "body", text)));
      HttpResponse<String> print = siege.owner().get(picture.path("picture").asString());
      assertEquals("nosniff", print.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertTrue(print.headers().firstValue("Content-Type").orElse("").startsWith("image/"));
      assertFalse(print.body().contains("canary"), "the page behind the picture came along");
    }
  }

  /** Reads feeds in all their formats, as programs do that trust them. */
  private static void readFeeds(String... feeds) throws Exception {
    for (String feed : feeds) {
      for (String format : List.of("", "/atom")) {
        Element root = parsed(siege.owner().read(feed + format));
        Stream.of("description", "encoded", "content")
            .flatMap(name -> below(root, "item", "entry").flatMap(item -> below(item, name)))
            .map(Element::getTextContent)
            .forEach(siege::readElsewhere);
      }
      for (JsonNode item :
          JsonMapper.shared().readTree(siege.owner().read(feed + "/json")).path("items")) {
        siege.readElsewhere(item.path("content_html").asString());
      }
    }
  }

  private static Stream<Element> below(Element element, String... names) {
    return Stream.of(names)
        .map(name -> element.getElementsByTagNameNS("*", name))
        .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)));
  }

  private static Element parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String shortened(String payload, int letters) {
    return payload.length() > letters ? payload.substring(0, letters) : payload;
  }
}
