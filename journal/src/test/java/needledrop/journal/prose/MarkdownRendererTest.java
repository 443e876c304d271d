package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
  private static final Map<String, WikiLinkTarget> KNOWN =
      Map.of(
          "Rocky IV", new WikiLinkTarget("Rocky IV", "/film/rocky-iv"),
          "M*A*S*H", new WikiLinkTarget("M*A*S*H", "/film/m-a-s-h"),
          "Heart's on Fire", new WikiLinkTarget("Heart's on Fire", "/song/hearts-on-fire"));
  private final MarkdownRenderer markdownRenderer =
      new MarkdownRenderer(name -> Optional.ofNullable(KNOWN.get(name)));

  @Test
  void nestedBracketsInCodeAndLinksAreUnchanged() {
    assertEquals("<p><code>[[a [b]]]</code></p>\n", html("`[[a [b]]]`"));
    assertTrue(html("[[see [this](/there)]]").contains("<a href=\"/there\""));
    assertTrue(html("[[a [b\n\nc]]]").contains("[[a [b"));
  }

  @Test
  void singleBracketsAndBarsInNamesAreEscaped() {
    assertEquals(Set.of("Foo [bar"), MarkdownRenderer.wikiLinkNames("[[Foo \\[bar]]"));
    assertEquals(Set.of("A | B]"), MarkdownRenderer.wikiLinkNames("[[A \\| B\\]|words]]"));
    assertTrue(html("[[A \\| B|see \\[1]]").contains(">see [1<"), html("[[A \\| B|see \\[1]]"));
  }

  @Test
  void strikethroughIsRenderedEverywhere() {
    String text = "A ~~bad~~ [[Rocky IV]] in ~30 minutes, ~~[[Rocky IV]]~~.";
    assertTrue(html(text).contains("A <del>bad</del> <a "), html(text));
    assertTrue(html(text).contains("in ~30 minutes, <del><a "), html(text));
    assertTrue(html(text).contains("</a></del>."), html(text));
    assertEquals("A bad Rocky IV in ~30 minutes, Rocky IV.", MarkdownRenderer.plainText(text));
    assertEquals(Set.of("Rocky IV"), MarkdownRenderer.wikiLinkNames("~~[[Rocky IV]]~~"));
    assertEquals(
        "<p><del>no</del> yes</p>\n", markdownRenderer.renderReply("~~no~~ yes").toString());
    assertEquals("no yes", MarkdownRenderer.replyPlainText("~~no~~ yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[REC]", "Heart [live]", "Heart [live] [1985]", "[A] Heart", "A [b [c]] d"})
  void nameWithBracketsIsLinked(String name) {
    assertEquals(
        "<p>See <span class=\"unknown-name\">" + name + "</span>, yes.</p>\n",
        html("See [[" + name + "]], yes."));
    assertEquals(Set.of(name), MarkdownRenderer.wikiLinkNames("See [[" + name + "]], yes."));
    assertEquals(Set.of(name), MarkdownRenderer.wikiLinkNames("See [[" + name + "|words]], yes."));
  }

  @Test
  void wikiLinkLinksToItsPage() {
    assertEquals(
        "<p>See <a class=\"name\" href=\"/film/rocky-iv\">Rocky IV</a>.</p>\n",
        html("See [[Rocky IV]]."));
  }

  @Test
  void wikiLinkShowsTheLabelAfterTheBar() {
    assertTrue(html("[[Rocky IV|the fourth]]").contains(">the fourth</a>"));
  }

  @Test
  void starsInAWikiLinkAreNotEmphasis() {
    assertTrue(html("[[M*A*S*H]]").contains("href=\"/film/m-a-s-h\">M*A*S*H</a>"));
  }

  @Test
  void wikiLinkMaySpanTwoLines() {
    assertTrue(html("[[Rocky\nIV]]").contains("href=\"/film/rocky-iv\""));
  }

  @Test
  void unknownNameIsNotLinked() {
    assertEquals("<p><span class=\"unknown-name\">Rocky IX</span></p>\n", html("[[Rocky IX]]"));
  }

  @Test
  void singleAndEmptyBracketsAreUnchanged() {
    assertEquals("<p>[Rocky IV] [[]] [[ ]]</p>\n", html("[Rocky IV] [[]] [[ ]]"));
  }

  @Test
  void wikiLinkInCodeIsUnchanged() {
    assertEquals("<p><code>[[Rocky IV]]</code></p>\n", html("`[[Rocky IV]]`"));
  }

  @Test
  void videoOnItsOwnLineLoadsOnlyAfterAClick() {
    String html = html("Before\nhttps://www.youtube.com/watch?v=a_b-c_d-e_f&t=1m5s\nafter");
    assertTrue(html.contains("<p>Before</p>"), html);
    assertTrue(html.contains("<p>after</p>"), html);
    assertTrue(html.contains("href=\"https://www.youtube.com/watch?v&#61;a_b-c_d-e_f"), html);
    assertTrue(
        html.contains(
            "data-player=\"https://www.youtube-nocookie.com/embed/a_b-c_d-e_f?autoplay&#61;1&amp;start&#61;65\""),
        html);
    assertFalse(html.contains("<iframe"), html);
    assertFalse(html.contains("<img"), html);
  }

  @Test
  void videoWithinASentenceIsALink() {
    String html = html("Look at https://youtu.be/a_b-c_d-e_f please");
    assertTrue(html.contains("<a href=\"https://youtu.be/a_b-c_d-e_f\""), html);
    assertFalse(html.contains("data-player"), html);
  }

  @Test
  void clipsSplitAnArticleIntoPieces() {
    Article article = markdownRenderer.renderArticle("One\n\n[clip]\n\nTwo\n[clip 2]\nThree");
    assertEquals(
        List.of("Text", "ClipPlaceholder", "Text", "ClipPlaceholder", "Text"),
        article.pieces().stream().map(piece -> piece.getClass().getSimpleName()).toList());
    assertTrue(article.hasClip(1));
    assertTrue(article.hasClip(2));
    assertFalse(article.hasClip(3));
    assertEquals(
        "<p>One</p>\n<1><p>Two</p>\n<2><p>Three</p>\n", article.html(clip -> "<" + clip + ">"));
  }

  @Test
  void clipWithinAListIsText() {
    assertEquals(1, markdownRenderer.renderArticle("- [clip]").pieces().size());
  }

  @Test
  void headingsStartAtLevelTwo() {
    assertEquals("<h2>One</h2>\n<h3>Three</h3>\n", html("# One\n\n### Three"));
  }

  @Test
  void externalImageBecomesALink() {
    assertEquals(
        "<p><a href=\"https://elsewhere.example/a.jpg\">Snow</a></p>\n",
        html("![Snow](https://elsewhere.example/a.jpg)"));
    assertTrue(html("![Snow](/media/snow.jpg)").contains("<img src=\"/media/snow.jpg\""));
  }

  @Test
  void linksAreAbsoluteWithABaseUrl() {
    MarkdownRenderer withBaseUrl =
        markdownRenderer.withBaseUrl(URI.create("https://journal.example/"));
    String html =
        withBaseUrl.render("[[Rocky IV]] ![Snow](/media/snow.jpg) [top](#top)").toString();
    assertTrue(html.contains("href=\"https://journal.example/film/rocky-iv\""), html);
    assertTrue(html.contains("src=\"https://journal.example/media/snow.jpg\""), html);
    assertTrue(html.contains("href=\"#top\""), html);
  }

  @Test
  void replyKeepsLineBreaksAndItsLinksAreNofollow() {
    assertEquals(
        "<p>One<br />two <a href=\"https://a.example/\" rel=\"nofollow ugc"
            + " noopener\">https://a.example/</a></p>\n",
        markdownRenderer.renderReply("One\ntwo https://a.example/").toString());
  }

  @Test
  void replyHasNoHeadingsImagesWikiLinksOrHtml() {
    assertEquals(
        "<p># Loud [[Rocky IV]] &lt;b&gt;bold&lt;/b&gt; "
            + "<a href=\"https://a.example/b.gif\" rel=\"nofollow ugc noopener\">spy</a></p>\n",
        markdownRenderer
            .renderReply("# Loud [[Rocky IV]] <b>bold</b> ![spy](https://a.example/b.gif)")
            .toString());
  }

  @Test
  void plainTextHasNoMarkup() {
    assertEquals(
        "Title See the fourth, loud & clear.",
        MarkdownRenderer.plainText(
            "# Title\n\nSee [[Rocky IV|the fourth]],\n*loud* & `clear`.\n\n[clip]\n"));
  }

  @Test
  void wikiLinkNamesAreListedOnceInOrder() {
    assertEquals(
        List.of("Rocky IV", "M*A*S*H"),
        List.copyOf(
            MarkdownRenderer.wikiLinkNames(
                "> [[Rocky IV]] [[M*A*S*H|mash]]\n\n- *[[Rocky IV]]* `[[Rocky]]`")));
  }

  @Test
  void tooLongTextIsRejected() {
    String endless = "a".repeat(MarkdownParser.MAX_LENGTH + 1);
    assertThrows(IllegalArgumentException.class, () -> markdownRenderer.render(endless));
  }

  @Test
  void tooManyWikiLinksAreRejected() {
    String names = "[[a]]".repeat(MarkdownParser.MAX_NAMES);
    assertEquals(1, MarkdownRenderer.wikiLinkNames(names).size());
    assertThrows(
        IllegalArgumentException.class, () -> MarkdownRenderer.wikiLinkNames(names + "[[b]]"));
  }

  private String html(String markdown) {
    return markdownRenderer.render(markdown).toString();
  }

  @Test
  void tableKeepsItsColumnAlignment() {
    String html = html("| Song | Chart |\n|---|---:|\n| Training Montage | 1 |");
    assertTrue(html.contains("<th>Song</th>"), html);
    assertTrue(html.contains("<td align=\"right\">1</td>"), html);
  }

  @Test
  void excerptIsTheFirstSentencesOfThePlainText() {
    String text =
        """
        # Siberia

        [clip 1]

        Snow, *a barn* and no machines. It is [[Rocky IV]]! More follows.\
        """;
    assertEquals(
        "Snow, a barn and no machines. It is Rocky IV!",
        MarkdownRenderer.excerpt(text, 2, Locale.ENGLISH));
    assertEquals("", MarkdownRenderer.excerpt("", 2, Locale.ENGLISH));
  }

  @Test
  void videoCanHaveATitle() {
    String html = html("[The run](https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv)");
    assertTrue(html.contains("data-player=\"https://framatube.org/videos/embed/"), html);
    assertTrue(html.contains(">Play: The run</a>"), html);
    assertFalse(html("- [x](https://vimeo.com/1234567)").contains("data-player"));
  }

  @Test
  void onlyKnownPlayersAreAllowed() {
    String link = "<a class=\"embed-open\" data-player=\"%s\" href=\"/\">x</a>";
    assertFalse(html(link.formatted("https://evil.example/")).contains("data-player"));
    assertFalse(
        html(link.formatted("https://evil.example/videos/embed/x;y?a")).contains("data-player"));
    assertFalse(html(link.formatted("https:///x")).contains("data-player"));
  }

  @Test
  void footnoteLinksThereAndBackAcrossAClip() {
    Article article =
        markdownRenderer.renderArticle("Siberia.[^1]\n\n[clip 1]\n\nSnow.\n\n[^1]: It is Wyoming.");
    assertEquals(3, article.pieces().size());
    String html = article.html(number -> "<clip>");
    assertTrue(html.contains("<a href=\"#fn-1\" id=\"fnref-1\">1</a>"), html);
    assertTrue(html.contains("<li id=\"fn-1\">"), html);
    assertTrue(html.contains("href=\"#fnref-1\""), html);
    assertTrue(html.contains("aria-label=\"Back to reference 1\""), html);
  }

  @Test
  void footnotesFollowTheOrderOfTheText() {
    String html = html("A[^b] B[^a] C[^b] D[^none]\n[^a]: First typed\n[^b]: First meant");
    assertTrue(html.contains("<li id=\"fn-1\">First meant"), html);
    assertTrue(html.contains("id=\"fnref-1-2\""), html);
    assertTrue(html.contains("D[^none]"), html);
    assertFalse(html("A\n\n[^a]: Nobody asks").contains("Nobody"));
  }

  @Test
  @Timeout(120)
  void manyFootnotesAreRenderedQuickly() {
    assertFalse(html("[^1] ".repeat(4_900) + "\n[^1]: a").isEmpty());
    assertThrows(IllegalArgumentException.class, () -> html("[^1] ".repeat(5_001)));
    assertFalse(html("a\n" + "[^1]: a\n".repeat(4_900)).isEmpty());
    assertFalse(html("[^1][^2]: x\n".repeat(2_400)).isEmpty());
  }
}
