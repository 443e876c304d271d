package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class MarkdownPropertyTest {
  private static final int MAX_PARTS = 30;
  private static final Set<String> EMPTY_ELEMENTS = Set.of("br", "hr", "img", "source");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>");

  /** Pieces of Markdown and HTML syntax, which random text rarely contains. */
  private static final List<String> SYNTAX =
      List.of(
          "\n",
          "\n\n",
          " ",
          "    ",
          "\t",
          "# ",
          "> ",
          "- ",
          "1. ",
          "```",
          "`",
          "*",
          "**",
          "_",
          "~~",
          "[",
          "]",
          "](",
          ")",
          "![",
          "[[",
          "]]",
          "|",
          "[^1]",
          "[^1]: ",
          "[clip]",
          "[clip 2]",
          "<",
          ">",
          "<b>",
          "</b>",
          "<script>",
          "<a href=\"",
          "\"",
          "'",
          "<!--",
          "-->",
          "&",
          "&lt;",
          "&#0;",
          "\\",
          "{",
          "}",
          "http://a.b/c",
          "https://youtu.be/a_b-c_d-e_f",
          "javascript:alert(1)",
          "/media/image/1",
          "---",
          "| a | b |\n| - | - |\n",
          "1:05",
          "a",
          "word",
          "é",
          "\u202e",
          "\0");

  private final MarkdownRenderer markdownRenderer =
      new MarkdownRenderer(name -> Optional.of(new WikiLinkTarget(name, "/film/" + name)));

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(SYNTAX)), Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
    return parts.list().ofMaxSize(MAX_PARTS).map(list -> String.join("", list));
  }

  @Property(seed = "1985", tries = 500)
  void htmlIsHarmlessAndBalanced(@ForAll("texts") String text) {
    for (String html :
        List.of(
            markdownRenderer.render(text).toString(),
            markdownRenderer.renderArticle(text).html(clip -> ""),
            markdownRenderer.renderReply(text).toString())) {
      HarmlessHtml.assertHarmless(html);
      assertBalanced(html);
    }
  }

  private static void assertBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(tag.group(2), open.poll(), html);
      } else if (tag.group(3).isEmpty() && !EMPTY_ELEMENTS.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }
    assertTrue(open.isEmpty(), html);
  }

  @Property(seed = "1985")
  void renderingIsRepeatable(@ForAll("texts") String text) {
    assertEquals(markdownRenderer.render(text), markdownRenderer.render(text));
  }

  @Property(seed = "1985", tries = 500)
  void plainTextsAreOneLine(@ForAll("texts") String text) {
    for (String plain :
        List.of(
            MarkdownRenderer.plainText(text),
            MarkdownRenderer.replyPlainText(text),
            MarkdownRenderer.excerpt(text, 2, Locale.ENGLISH))) {
      assertEquals(1, plain.split("\\R", -1).length, plain);
      assertEquals(plain.strip(), plain);
    }
  }

  @Property(seed = "1985")
  void wordsAreRenderedAsTheyAre(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 8) String> words) {
    String text = String.join(" ", words);
    assertEquals(text, MarkdownRenderer.plainText(text));
    assertEquals(
        text.isEmpty() ? "" : "<p>" + text + "</p>\n", markdownRenderer.render(text).toString());
  }

  @Property(seed = "1985")
  void linkedNamesAreFound(@ForAll List<@AlphaChars @StringLength(min = 1, max = 8) String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(name -> text.append("See [[").append(name).append("|it]].\n\n"));
    assertEquals(Set.copyOf(names), MarkdownRenderer.wikiLinkNames(text.toString()));
    assertFalse(markdownRenderer.render(text.toString()).toString().contains("[["));
  }
}
