package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyDeskTest {
  @TempDir Path folder;
  private LittleJournal little;

  @BeforeEach
  void open() {
    little = new LittleJournal(folder);
  }

  @AfterEach
  void close() {
    little.close();
  }

  @Test
  void theFormSaysTheWordsThatReadersKnow() throws Exception {
    String page = little.get(little.path()).body();
    for (String words :
        new String[] {
          "Leave a Reply",
          "Your email address will not be published.",
          "Required fields are marked *",
          "Comment *",
          "Name *",
          "Email *",
          ">Website<"
        }) {
      assertTrue(page.contains(words), words);
    }
  }

  @Test
  void aGoodReplyIsKeptAndSaysThatItWaits() throws Exception {
    HttpResponse<String> sent = little.post("/reply", form(Map.of()));
    assertEquals(303, sent.statusCode());
    String next = sent.headers().firstValue("Location").orElseThrow();
    assertTrue(little.get(next.replaceAll("#.*", "")).body().contains("waits for approval"));
    assertEquals(1, little.piles.firstPage(ModerationQueue.WAITING).size());
    assertFalse(little.get(little.path()).body().contains("I have the tapes"));
  }

  @Test
  void aBadFormComesBackFilledIn() throws Exception {
    HttpResponse<String> back =
        little.post("/reply", form(Map.of("email", "nowhere", "author", "Ana \"<b>")));
    assertEquals(422, back.statusCode());
    assertTrue(back.body().contains("I have the tapes"));
    assertTrue(back.body().contains("value=\"nowhere\""));
    assertTrue(back.body().contains("This does not look like an e-mail address."));
    assertFalse(back.body().contains("\"<b>"));
    assertTrue(little.piles.firstPage(ModerationQueue.WAITING).isEmpty());
  }

  @Test
  void anAnswerStandsUnderWhatItAnswers() throws Exception {
    Reply first = little.shownReply("Ana", "First");
    String page = little.get(little.path() + "?replytocom=" + first.id().value()).body();
    assertTrue(page.contains("In reply to <b dir=\"auto\">Ana</b>"));
    little.post("/reply", form(Map.of("comment_parent", Long.toString(first.id().value()))));
    ReplyThread thread = little.journal.replies().threads(little.entryId()).getFirst();
    assertEquals(first.id(), thread.answers().getFirst().reply().parent());
  }

  @Test
  void whatFillsTheTrapIsHeldAsSpamAndNotToldSo() throws Exception {
    HttpResponse<String> sent = little.post("/reply", form(Map.of("subject", "cheap")));
    assertEquals(303, sent.statusCode());
    assertEquals(1, little.piles.firstPage(ModerationQueue.SPAM).size());
  }

  @Test
  void theOwnersReplyIsShownAtOnce() throws Exception {
    String cookie = little.signedIn();
    String form = "comment=Thank+you.&comment_post_ID=" + little.entryId().value();
    little.post("/reply", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    assertTrue(little.get(little.path()).body().contains("Thank you."));
  }

  @Test
  void aFloodIsHeldBack() throws Exception {
    for (int sent = 0; sent < 10; sent++) {
      little.post("/reply", form(Map.of("comment", "reply " + sent)));
    }
    assertEquals(429, little.post("/reply", form(Map.of())).statusCode());
  }

  @Test
  void aReplyToNothingIsNotFound() throws Exception {
    assertEquals(404, little.post("/reply", form(Map.of("comment_post_ID", "9999"))).statusCode());
  }

  private String form(Map<String, String> changes) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "comment_post_ID",
                Long.toString(little.entryId().value()),
                "comment",
                "I have the tapes",
                "author",
                "Ana",
                "email",
                LittleJournal.EMAIL,
                "url",
                "",
                "stamp",
                little.journal.stamps().issue(little.entryId())));
    fields.putAll(changes);
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
