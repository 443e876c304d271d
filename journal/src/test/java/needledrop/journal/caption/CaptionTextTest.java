package needledrop.journal.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.journal.caption.CaptionText.Problem;
import needledrop.journal.caption.CaptionText.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
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
            new Problem(6, "Times are missing. They look like 0:01.500 --> 0:04.000.")),
        CaptionText.read(
                """
                WEBVTT

                0:02.000 --> 0:01.000
                backwards

                just words
                """)
            .problems());
    assertEquals(1, CaptionText.read("").problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zerolen.srt", "trail.srt"})
  void goodCaptionsAreReadBesideOddOnes(String name) throws IOException {
    Reading reading = CaptionText.read(text(file(name)));
    assertEquals(
        name.equals("trail.srt") ? List.of("A") : List.of("Good one", "Good two"),
        reading.lines().stream().map(CaptionLine::words).toList());
    assertEquals(
        name.equals("trail.srt")
            ? List.of(new Problem(5, "A number without a caption."))
            : List.of(new Problem(6, "A caption must end after it begins.")),
        reading.problems());
  }

  @Test
  void captionEndsWhereTheTimesOfTheNextBegin() {
    Reading reading =
        CaptionText.read(
            "1\n0:03.000 --> 0:04.000\na\n2\n0:05.000 --> 0:06.000\nb\n0:07.0 --> 0:08.0\nc");
    assertEquals(List.of("a", "b", "c"), reading.lines().stream().map(CaptionLine::words).toList());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void moreProblemsThanAreToldDoNotHideTheCaptionsBehindThem() {
    String bad = "0:02.000 --> 0:02.000\nnothing\n\n".repeat(2_000);
    assertEquals(1, CaptionText.read(bad + "0:03.000 --> 0:04.000\nlast").lines().size());
  }

  @Test
  void encodingOfAFileIsRecognized() throws IOException {
    String spanish = "1\n00:00:00,500 --> 00:00:02,000\nSeñor, el corazón está “ardiendo”\n";
    assertEquals(spanish, text(file("cp1252.srt")).replace("\r\n", "\n").strip() + "\n");
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      assertEquals(spanish, text(spanish.getBytes(Charset.forName(charset))), charset);
    }
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      String marked = "\uFEFF" + spanish;
      assertEquals(spanish, text(marked.getBytes(Charset.forName(charset))), charset);
    }
    String french = "Créée, où naïveté règne";
    assertEquals(french, text(french.getBytes(Charset.forName("ISO-8859-1"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "windows-1253", "Shift_JIS", "GB18030"})
  void unknownEncodingIsRefused(String charset) {
    String words = charset.startsWith("windows-1253") ? "Καλημέρα κόσμε" : "Группа крови на рукаве";
    String japanese = "血液型は袖の上に";
    byte[] file =
        (charset.contains("J") || charset.startsWith("GB1") ? japanese : words)
            .getBytes(Charset.forName(charset));
    assertEquals(Optional.empty(), CaptionText.decode(file));
  }

  private static String text(byte[] file) {
    return CaptionText.decode(file).orElseThrow();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = CaptionTextTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  @Test
  void longHostileTextsAreReadQuickly() {
    CaptionText.read("<".repeat(500_000));
    CaptionText.read("0:01.000 --> 0:02.000\n" + "<v ".repeat(200_000));
    CaptionText.read(("9:" + "9".repeat(50) + " --> x\n\n").repeat(10_000));
    CaptionText.read("0:01.000 --> 0:02.000\n" + "{\\".repeat(200_000));
  }
}
