package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimestampLinksTest {
  private static final TimestampTargets TWO_CLIPS =
      new TimestampTargets(
          "/2026/11/scene/", List.of(Duration.ofSeconds(42), Duration.ofMinutes(75)));

  private final MarkdownRenderer markdownRenderer = new MarkdownRenderer(name -> Optional.empty());

  @Test
  void timeLinksToTheFirstClip() {
    assertEquals(
        "<p>At <a href=\"/2026/11/scene/?t&#61;31#clip-1\" rel=\"nofollow ugc"
            + " noopener\">0:31</a>!</p>\n",
        reply("At 0:31!"));
  }

  @Test
  void timeLinksToTheClipNamedBeforeIt() {
    assertLinks("Clip 2 at 1:02:03, and 0:05", "?t&#61;3723#clip-2", "?t&#61;5#clip-2");
    assertLinks("[clip 2] 1:05\n\nBut 0:05", "?t&#61;65#clip-2", "?t&#61;5#clip-1");
  }

  @Test
  void timeBeyondTheClipIsText() {
    assertEquals("<p>0:42, 1:05, clip 3 at 0:01</p>\n", reply("0:42, 1:05, clip 3 at 0:01"));
  }

  @Test
  void similarTextIsNotATime() {
    String text = "0:31 pm, 2026-0:31, 0:310, 0:31.5, a0:31, 16:9, 0:3";
    assertEquals("<p>" + text + "</p>\n", reply(text));
  }

  @Test
  void codeAndLinksAreUnchanged() {
    assertEquals("<p><code>0:31</code></p>\n", reply("`0:31`"));
    assertTrue(reply("[at 0:31](https://tape.example/)").contains(">at 0:31</a>"));
  }

  @Test
  void timesAreTextIfThereAreNoClips() {
    assertEquals("<p>0:31</p>\n", markdownRenderer.renderReply("0:31").toString());
  }

  private void assertLinks(String markdown, String... ends) {
    String html = reply(markdown);
    for (String end : ends) {
      assertTrue(html.contains(end + "\""), () -> end + " in " + html);
    }
  }

  private String reply(String markdown) {
    return markdownRenderer.renderReply(markdown, TWO_CLIPS).toString();
  }
}
