package needledrop.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader types as e-mail is for the owner alone: no page, feed, header or log holds it. */
class PrivacyTest {
  private static final String EMAIL = "wanderer.7f3ac1@snowed-in-cabin.example";
  private static final String WORDS = "The mountains looked Russian to me as well.";

  @TempDir private static Path folder;
  private static Program program;
  private static String entry;

  /** Without ffmpeg, since clips have no part in this. */
  @BeforeAll
  static void start() throws Exception {
    program = Program.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    entry = new Visitor(program.journal()).firstEntry();
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void anEmailStaysWithTheOwnerBeforeAndAfterApproval() throws Exception {
    Visitor owner = new Visitor(program.journal());
    owner.takeOver(program.ownerLink());
    Visitor reader = new Visitor(program.journal());
    HttpResponse<String> thanks = reader.post("/reply", reply(reader, WORDS));
    assertEquals(303, thanks.statusCode(), thanks::body);
    String whereTo = thanks.headers().firstValue("Location").orElseThrow();
    assertFalse(whereTo.contains("wanderer"), whereTo);
    assertNowhere(List.of(reader.read(whereTo.replaceFirst("#.*", ""))));
    assertNobodyElseSees("waiting");

    String queue = owner.read("/studio/replies");
    assertTrue(queue.contains("mailto:" + EMAIL), "the owner sees it");
    Matcher judge = Pattern.compile("/studio/replies/\\d+").matcher(queue);
    assertTrue(judge.find());
    assertEquals(303, owner.post(judge.group(), List.of("act", "approve")).statusCode());
    assertTrue(new Visitor(program.journal()).read(entry).contains(WORDS));
    assertNobodyElseSees("shown");
  }

  @Test
  void aRefusedReplyIsGivenBackToItsWriterOnly() throws Exception {
    Visitor reader = new Visitor(program.journal());
    HttpResponse<String> again = reader.post("/reply", reply(reader, ""));
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains(EMAIL), "nothing typed is lost");
    assertEquals("private, no-store", again.headers().firstValue("Cache-Control").orElse(""));
    assertNobodyElseSees("refused");
  }

  /** The form as the entry's page has it, filled in. */
  private static List<String> reply(Visitor reader, String words) throws Exception {
    String page = reader.read(entry);
    return Stream.of(
            List.of("comment_post_ID", hidden(page, "comment_post_ID")),
            List.of("stamp", hidden(page, "stamp")),
            List.of("comment_parent", "", "subject", ""),
            List.of("seconds", "40", "comment", words),
            List.of("author", "Wanderer", "email", EMAIL, "url", "https://cabin.example/"))
        .flatMap(List::stream)
        .toList();
  }

  private static String hidden(String page, String field) {
    Matcher value = Pattern.compile("name=\"" + field + "\" value=\"([\\w.-]+)\"").matcher(page);
    assertTrue(value.find(), field);
    return value.group(1);
  }

  private static void assertNobodyElseSees(String standing) throws Exception {
    Map<String, String> pages = Crawl.of(program.journal());
    assertTrue(pages.keySet().containsAll(List.of(entry, "/feed", "/sitemap.xml")), standing);
    assertTrue(pages.size() > 30, standing + ", only " + pages.keySet());
    assertNowhere(pages.entrySet().stream().map(Map.Entry::toString).toList());
    assertNowhere(program.said());
  }

  /** Neither the address nor half of it, nor a digest that pictures are fetched by. */
  private static void assertNowhere(Collection<String> texts) throws Exception {
    List<String> secrets =
        List.of("wanderer.7f3ac1", "snowed-in-cabin", digest("MD5"), digest("SHA-256"));
    for (String text : texts) {
      String said = text.toLowerCase(Locale.ROOT);
      secrets.forEach(secret -> assertFalse(said.contains(secret), () -> secret + " in " + text));
    }
  }

  private static String digest(String algorithm) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance(algorithm).digest(EMAIL.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
