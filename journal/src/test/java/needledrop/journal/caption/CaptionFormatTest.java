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
import needledrop.journal.caption.CaptionFormat.ParseResult;
import needledrop.journal.caption.CaptionFormat.Problem;
import needledrop.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CaptionFormatTest {
  private static final String PLAIN = "WEBVTT\n\n00:00:01.500 --> 00:00:04.000\nHe runs.\n";

  @Test
  void webVttAndSubRipParseAlike() {
    String subRip = "\uFEFF1\r\n00:00:01,500 --> 00:00:04,000\r\nHe runs.\r\n\r\n";
    assertEquals(CaptionFormat.parse(PLAIN).lines(), CaptionFormat.parse(subRip).lines());
    assertEquals(List.of(), CaptionFormat.parse(subRip).problems());
  }

  @Test
  void formattedCaptionsParseToTheSameLines() {
    ParseResult first = CaptionFormat.parse("0:01.5 --> 0:04.0\nR&B <3\nsecond line\n");
    assertEquals("R&B <3\nsecond line", first.lines().getFirst().text());
    assertEquals(first.lines(), CaptionFormat.parse(CaptionFormat.format(first.lines())).lines());
  }

  @Test
  void speakerIsKeptAndOtherMarkupIsRemoved() {
    String marked =
        "0:01.000 --> 0:02.000 position:10% line:0\n<v.loud Drago>I must <i>break</i> you";
    assertEquals("Drago: I must break you", CaptionFormat.parse(marked).lines().getFirst().text());
  }

  @Test
  void stylesRegionsAndNotesAreRemoved() {
    String styled =
        "WEBVTT\n\n"
            + "STYLE\n"
            + "::cue { background: url(https://evil.example/) }\n\n"
            + "REGION\n"
            + "id:a\n\n"
            + "NOTE x\n\n"
            + PLAIN.substring(8);
    assertEquals(PLAIN, CaptionFormat.format(CaptionFormat.parse(styled).lines()));
  }

  @Test
  void hostileMarkupIsEscaped() {
    String hostile =
        """
        0:01.000 --> 0:02.000
        <script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;\u0000\u001b{\\an8}hm

        0:03.000 --> 0:04.000
        <c.a<b>nested</c
        """;
    String written = CaptionFormat.format(CaptionFormat.parse(hostile).lines());
    assertFalse(written.contains("<"));
    assertFalse(written.contains("\u0000"));
    assertTrue(written.contains("alert(1)&lt;b&gt;hm"));
  }

  @Test
  void problemsHaveLineNumbers() {
    assertEquals(
        List.of(
            new Problem(3, Message.of("Captions must end after they start.")),
            new Problem(
                6, Message.of("The times are missing. They look like 0:01.500 --> 0:04.000."))),
        CaptionFormat.parse(
                """
                WEBVTT

                0:02.000 --> 0:01.000
                backwards

                just words
                """)
            .problems());
    assertEquals(1, CaptionFormat.parse("").problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zerolen.srt", "trail.srt"})
  void validCaptionsAreParsedBesideInvalidOnes(String name) throws IOException {
    ParseResult parseResult = CaptionFormat.parse(text(file(name)));
    assertEquals(
        name.equals("trail.srt") ? List.of("A") : List.of("Good one", "Good two"),
        parseResult.lines().stream().map(CaptionLine::text).toList());
    assertEquals(
        name.equals("trail.srt")
            ? List.of(new Problem(5, Message.of("A number without a caption.")))
            : List.of(new Problem(6, Message.of("Captions must end after they start."))),
        parseResult.problems());
  }

  @Test
  void captionEndsWhereTheTimesOfTheNextBegin() {
    ParseResult parseResult =
        CaptionFormat.parse(
            "1\n0:03.000 --> 0:04.000\na\n2\n0:05.000 --> 0:06.000\nb\n0:07.0 --> 0:08.0\nc");
    assertEquals(
        List.of("a", "b", "c"), parseResult.lines().stream().map(CaptionLine::text).toList());
    assertEquals(List.of(), parseResult.problems());
  }

  @Test
  void captionsAfterTheProblemLimitAreParsed() {
    String bad = "0:02.000 --> 0:02.000\nnothing\n\n".repeat(2_000);
    assertEquals(1, CaptionFormat.parse(bad + "0:03.000 --> 0:04.000\nlast").lines().size());
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
  void unknownEncodingIsRejected(String charset) {
    String words = charset.startsWith("windows-1253") ? "Καλημέρα κόσμε" : "Группа крови на рукаве";
    String japanese = "血液型は袖の上に";
    byte[] file =
        (charset.contains("J") || charset.startsWith("GB1") ? japanese : words)
            .getBytes(Charset.forName(charset));
    assertEquals(Optional.empty(), CaptionFormat.decode(file));
  }

  private static String text(byte[] file) {
    return CaptionFormat.decode(file).orElseThrow();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = CaptionFormatTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  @Test
  void longHostileTextsAreParsedQuickly() {
    CaptionFormat.parse("<".repeat(500_000));
    CaptionFormat.parse("0:01.000 --> 0:02.000\n" + "<v ".repeat(200_000));
    CaptionFormat.parse(("9:" + "9".repeat(50) + " --> x\n\n").repeat(10_000));
    CaptionFormat.parse("0:01.000 --> 0:02.000\n" + "{\\".repeat(200_000));
  }
}
