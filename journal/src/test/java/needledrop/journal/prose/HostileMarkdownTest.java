package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMarkdownTest {
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
      HarmlessHtml.assertHarmless(markdownRenderer.render(typed).toString());
      HarmlessHtml.assertHarmless(markdownRenderer.renderArticle(typed).html(clip -> ""));
      HarmlessHtml.assertHarmless(markdownRenderer.renderReply(typed).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void hostileTextsAreRenderedInTime(String name, String bomb) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          HarmlessHtml.assertHarmless(markdownRenderer.renderReply(bomb).toString());
          assertHarmlessOrRejected(bomb);
        },
        name);
  }

  private void assertHarmlessOrRejected(String bomb) {
    try {
      HarmlessHtml.assertHarmless(markdownRenderer.render(bomb).toString());
      MarkdownRenderer.plainText(bomb);
      MarkdownRenderer.wikiLinkNames(bomb);
    } catch (IllegalArgumentException e) {
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
}
