package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes out is read back as a browser's tokenizer would, strictly: every "&lt;" must open or
 * close an element on the list, with attributes on the list, in double quotes.
 */
class HostileMarkdownTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b blockquote br caption cite code dd del details dl dt em figcaption figure h2"
                  + " h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s section small source"
                  + " span strong sub summary sup table tbody td th thead tr ul")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align alt aria-label class data-player height href id loading rel sizes src srcset start title type width"
              .split(" "));
  private static final Pattern TAG =
      Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*) ?/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:|[^:/?#]*(?:[/?#]|$)).*", Pattern.DOTALL);

  private final MarkdownRenderer markdownRenderer =
      new MarkdownRenderer(name -> Optional.of(new WikiLinkTarget(name, "/film/" + name)));

  @ParameterizedTest
  @MethodSource("payloads")
  void payloadsAreRenderedHarmless(String payload) {
    for (String typed :
        new String[] {
          payload,
          "> " + payload,
          "[" + payload + "](" + payload + ")",
          "[[" + payload + "]]",
          "![" + payload + "](" + payload + " \"" + payload + "\")",
          "[x]: " + payload + "\n\n[x]",
          "<" + payload + ">",
          "<a href=\"" + payload + "\" title=\"" + payload + "\">x</a>"
        }) {
      assertHarmless(markdownRenderer.render(typed).toString());
      assertHarmless(markdownRenderer.renderArticle(typed).html(clip -> ""));
      assertHarmless(markdownRenderer.renderReply(typed).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void hostileTextsAreRenderedInTime(String name, String bomb) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          assertHarmless(markdownRenderer.renderReply(bomb).toString());
          assertHarmlessOrRejected(bomb);
        },
        name);
  }

  private void assertHarmlessOrRejected(String bomb) {
    try {
      assertHarmless(markdownRenderer.render(bomb).toString());
      MarkdownRenderer.plainText(bomb);
      MarkdownRenderer.wikiLinkNames(bomb);
    } catch (IllegalArgumentException refused) {
      assertTrue(bomb.contains("[["), bomb);
    }
  }

  static Stream<String> payloads() throws IOException {
    try (InputStream file = HostileMarkdownTest.class.getResourceAsStream("payloads.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n", -1))
          .filter(line -> !line.isBlank() && !line.startsWith("##"))
          .map(HostileMarkdownTest::unescape);
    }
  }

  private static String unescape(String line) {
    return Pattern.compile("(?<!\\\\)\\\\u([0-9A-F]{4})")
        .matcher(line)
        .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)))
        .translateEscapes();
  }

  static Stream<Arguments> bombs() {
    Map<String, String> bombs = new TreeMap<>();
    for (String unit :
        new String[] {
          ">",
          "[",
          "]",
          "![",
          "[[",
          "[[a",
          "[a](",
          "*",
          "_",
          "*a **a ",
          "*a_ ",
          "`",
          "`a``b```",
          "<",
          "<a",
          "<div>",
          "<b><a href=x>",
          "<!--",
          "&",
          "&#",
          "- ",
          "1. ",
          "\n- a",
          "\n> - ",
          "#",
          "a\n=",
          "http://",
          "https://youtu.be/\n",
          "www.a.b ",
          "a@b.c ",
          "[a]: /b\n",
          "[clip]\n",
          "|",
          "\\",
          "\t",
          "\u0000",
          "\uD800",
          "(",
          "[](",
          "~",
          "]]",
          "[[a]]",
          "![[a]]",
          "<![CDATA[",
          "<?",
          "\r"
        }) {
      bombs.put(unit + " again and again", unit.repeat(60_000 / unit.length()));
    }
    bombs.put("opened and closed", "[".repeat(20_000) + "a" + "](b)".repeat(10_000));
    bombs.put("names opened and closed", "[[".repeat(10_000) + "a" + "]]".repeat(10_000));
    bombs.put("stars around", "*".repeat(30_000) + "a" + "*".repeat(30_000));
    bombs.put("stars in steps", "*a **b ".repeat(3_000) + "c** d* ".repeat(3_000));
    bombs.put("ever deeper list", deeper());
    bombs.put("one long word", "a".repeat(MarkdownParser.MAX_LENGTH));
    return bombs.entrySet().stream().map(bomb -> Arguments.of(bomb.getKey(), bomb.getValue()));
  }

  private static String deeper() {
    StringBuilder list = new StringBuilder();
    for (int depth = 0; depth < 300; depth++) {
      list.append(" ".repeat(2 * depth)).append("- a\n");
    }
    return list.toString();
  }

  private static void assertHarmless(String html) {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (html.startsWith("{<!-- -->", at - 1)) {
        continue; // the sanitizer breaks up what a template might take for its own
      }
      var tag = TAG.matcher(html).region(at, html.length());
      int here = at;
      assertTrue(tag.lookingAt(), () -> "no plain tag at " + html.substring(here));
      assertTrue(ELEMENTS.contains(tag.group(1)), tag::group);
      ATTRIBUTE.matcher(tag.group(2)).results().forEach(HostileMarkdownTest::assertHarmless);
    }
  }

  private static void assertHarmless(MatchResult attribute) {
    String name = attribute.group(1);
    String value = attribute.group(2).replace("&#61;", "=").replace("&#58;", ":");
    assertTrue(ATTRIBUTES.contains(name), attribute.group());
    switch (name) {
      case "href" -> assertTrue(ADDRESS.matcher(value).matches(), attribute.group());
      case "src" -> assertTrue(value.matches("/(?![/\\\\])[^\\s\\\\]*"), attribute.group());
      case "srcset" -> assertTrue(value.startsWith("/media/image/"), attribute.group());
      case "data-player" ->
          assertTrue(
              value.startsWith("https://www.youtube-nocookie.com/")
                  || value.startsWith("https://player.vimeo.com/")
                  || value.startsWith("https://geo.dailymotion.com/")
                  || value.matches("https://[a-z0-9.-]+/videos/embed/[A-Za-z0-9-]+\\?[a-z0-9=&]*"),
              attribute.group());
      default -> {
        if (value.toLowerCase(Locale.ROOT).matches("(?s).*javascript:.*")
            && !name.matches("title|alt")) {
          fail(attribute.group());
        }
      }
    }
  }
}
