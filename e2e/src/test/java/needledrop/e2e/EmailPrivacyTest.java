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

/**
 * Tests that email addresses of readers are visible to the owner only, and not in pages, feeds,
 * headers or logs.
 */
class EmailPrivacyTest {
  private static final String EMAIL = "wanderer.7f3ac1@snowed-in-cabin.example";
  private static final String WORDS = "The mountains looked Russian to me as well.";

  @TempDir private static Path folder;
  private static NeedledropProcess program;
  private static String entry;

  /** Starts the journal without ffmpeg, because no clips are needed. */
  @BeforeAll
  static void start() throws Exception {
    program = NeedledropProcess.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    entry = new JournalClient(program.journalAddress()).firstEntryPath();
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void emailIsVisibleToTheOwnerOnly() throws Exception {
    JournalClient owner = new JournalClient(program.journalAddress());
    owner.claimOwnership(program.ownerLink());
    JournalClient reader = new JournalClient(program.journalAddress());
    HttpResponse<String> thanks = reader.post("/reply", reply(reader, WORDS));
    assertEquals(303, thanks.statusCode(), thanks::body);
    String whereTo = thanks.headers().firstValue("Location").orElseThrow();
    assertFalse(whereTo.contains("wanderer"), whereTo);
    assertNoEmail(List.of(reader.getBody(whereTo.replaceFirst("#.*", ""))));
    assertPublicPagesHideEmail("waiting");

    String queue = owner.getBody("/studio/replies");
    assertTrue(queue.contains("mailto:" + EMAIL), "the owner sees it");
    Matcher judge = Pattern.compile("/studio/replies/\\d+").matcher(queue);
    assertTrue(judge.find());
    assertEquals(303, owner.post(judge.group(), List.of("act", "approve")).statusCode());
    assertTrue(new JournalClient(program.journalAddress()).getBody(entry).contains(WORDS));
    assertPublicPagesHideEmail("shown");
  }

  @Test
  void rejectedReplyIsShownToItsWriterOnly() throws Exception {
    JournalClient reader = new JournalClient(program.journalAddress());
    HttpResponse<String> again = reader.post("/reply", reply(reader, ""));
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains(EMAIL), "nothing typed is lost");
    assertEquals("private, no-store", again.headers().firstValue("Cache-Control").orElse(""));
    assertPublicPagesHideEmail("refused");
  }

  /** Returns the filled-in reply form of the entry's page. */
  private static List<String> reply(JournalClient reader, String words) throws Exception {
    String page = reader.getBody(entry);
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

  private static void assertPublicPagesHideEmail(String status) throws Exception {
    Map<String, String> pages = HttpCrawler.crawl(program.journalAddress());
    assertTrue(pages.keySet().containsAll(List.of(entry, "/feed", "/sitemap.xml")), status);
    assertTrue(pages.size() > 30, status + ", only " + pages.keySet());
    assertNoEmail(pages.entrySet().stream().map(Map.Entry::toString).toList());
    assertNoEmail(program.output());
  }

  /** Checks for the address, parts of it, and the digests that avatar services use. */
  private static void assertNoEmail(Collection<String> texts) throws Exception {
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
