package needledrop.journal.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import needledrop.journal.caption.CaptionText.Problem;
import needledrop.journal.caption.CaptionText.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class CaptionTextTest {
  private static final String PLAIN = "WEBVTT\n\n00:00:01.500 --> 00:00:04.000\nHe runs.\n";

  @Test
  void webVttAndSubRipAreReadAlike() {
    String subRip = "\uFEFF1\r\n00:00:01,500 --> 00:00:04,000\r\nHe runs.\r\n\r\n";
    assertEquals(CaptionText.read(PLAIN).lines(), CaptionText.read(subRip).lines());
    assertEquals(List.of(), CaptionText.read(subRip).problems());
  }

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    Reading first = CaptionText.read("0:01.5 --> 0:04.0\nR&B <3\nsecond line\n");
    assertEquals("R&B <3\nsecond line", first.lines().getFirst().words());
    assertEquals(first.lines(), CaptionText.read(CaptionText.write(first.lines())).lines());
  }

  @Test
  void aSpeakerIsNamedAndAllOtherMarkupIsGone() {
    String marked =
        "0:01.000 --> 0:02.000 position:10% line:0\n<v.loud Drago>I must <i>break</i> you";
    assertEquals("Drago: I must break you", CaptionText.read(marked).lines().getFirst().words());
  }

  @Test
  void stylesRegionsAndNotesAreLeftOut() {
    String styled =
        "WEBVTT\n\nSTYLE\n::cue { background: url(https://evil.example/) }\n\nREGION\nid:a\n\nNOTE x\n\n"
            + PLAIN.substring(8);
    assertEquals(PLAIN, CaptionText.write(CaptionText.read(styled).lines()));
  }

  @Test
  void nothingHostileIsWritten() {
    String hostile =
        """
        0:01.000 --> 0:02.000
        <script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;\u0000\u001b{\\an8}hm

        0:03.000 --> 0:04.000
        <c.a<b>nested</c
        """;
    String written = CaptionText.write(CaptionText.read(hostile).lines());
    assertFalse(written.contains("<"));
    assertFalse(written.contains("\u0000"));
    assertTrue(written.contains("alert(1)&lt;b&gt;hm"));
  }

  @Test
  void whatIsWrongIsToldByItsLine() {
    assertEquals(
        List.of(
            new Problem(3, "A caption must end after it begins."),
            new Problem(6, "Times are missing. They look like 0:01.500 --> 0:04.000."),
            new Problem(10, "An empty line is missing before these times.")),
        CaptionText.read(
                """
                WEBVTT

                0:02.000 --> 0:01.000
                backwards

                just words

                0:03.000 --> 0:04.000
                a
                0:05.000 --> 0:06.000
                b
                """)
            .problems());
    assertEquals(1, CaptionText.read("").problems().size());
  }

  @Test
  void longHostileTextsAreReadQuickly() {
    CaptionText.read("<".repeat(500_000));
    CaptionText.read("0:01.000 --> 0:02.000\n" + "<v ".repeat(200_000));
    CaptionText.read(("9:" + "9".repeat(50) + " --> x\n\n").repeat(10_000));
    CaptionText.read("0:01.000 --> 0:02.000\n" + "{\\".repeat(200_000));
  }
}
