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
  private JournalFixture fixture;

  @BeforeEach
  void open() {
    fixture = new JournalFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void formHasTheUsualLabels() throws Exception {
    String page = fixture.get(fixture.path()).body();
    for (String words :
        new String[] {
          "Leave a reply",
          "Your email address will not be published.",
          "Required fields are marked *",
          "Reply *",
          "Name *",
          "Email *",
          ">Website<"
        }) {
      assertTrue(page.contains(words), words);
    }
  }

  @Test
  void validReplyIsStoredAndAwaitsApproval() throws Exception {
    HttpResponse<String> sent = fixture.post("/reply", form(Map.of()));
    assertEquals(303, sent.statusCode());
    String next = sent.headers().firstValue("Location").orElseThrow();
    assertTrue(fixture.get(next.replaceAll("#.*", "")).body().contains("is awaiting moderation"));
    assertEquals(1, fixture.moderationQueues.firstPage(ModerationQueue.WAITING).size());
    assertFalse(fixture.get(fixture.path()).body().contains("I have the tapes"));
  }

  @Test
  void invalidFormIsShownAgainFilledIn() throws Exception {
    HttpResponse<String> back =
        fixture.post("/reply", form(Map.of("email", "nowhere", "author", "Ana \"<b>")));
    assertEquals(422, back.statusCode());
    assertTrue(back.body().contains("I have the tapes"));
    assertTrue(back.body().contains("value=\"nowhere\""));
    assertTrue(back.body().contains("Enter a valid email address."));
    assertFalse(back.body().contains("\"<b>"));
    assertTrue(fixture.moderationQueues.firstPage(ModerationQueue.WAITING).isEmpty());
  }

  @Test
  void answersAppearUnderTheirParent() throws Exception {
    Reply first = fixture.addApprovedReply("Ana", "First");
    String page = fixture.get(fixture.path() + "?replytocom=" + first.id().value()).body();
    assertTrue(page.contains("In reply to <b dir=\"auto\">Ana</b>"));
    fixture.post("/reply", form(Map.of("comment_parent", Long.toString(first.id().value()))));
    ReplyThread thread = fixture.journal.replies().replies().threads(fixture.entryId()).getFirst();
    assertEquals(first.id(), thread.answers().getFirst().reply().parent());
  }

  @Test
  void filledHoneypotIsSpamWithoutAnError() throws Exception {
    HttpResponse<String> sent = fixture.post("/reply", form(Map.of("subject", "cheap")));
    assertEquals(303, sent.statusCode());
    assertEquals(1, fixture.moderationQueues.firstPage(ModerationQueue.SPAM).size());
  }

  @Test
  void ownerRepliesAppearAtOnce() throws Exception {
    String cookie = fixture.signIn();
    String form = "comment=Thank+you.&comment_post_ID=" + fixture.entryId().value();
    fixture.post("/reply", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    assertTrue(fixture.get(fixture.path()).body().contains("Thank you."));
  }

  @Test
  void repliesAreRateLimited() throws Exception {
    for (int sent = 0; sent < 10; sent++) {
      fixture.post("/reply", form(Map.of("comment", "reply " + sent)));
    }
    assertEquals(429, fixture.post("/reply", form(Map.of())).statusCode());
  }

  @Test
  void replyToAMissingEntryIsNotFound() throws Exception {
    assertEquals(404, fixture.post("/reply", form(Map.of("comment_post_ID", "9999"))).statusCode());
  }

  private String form(Map<String, String> changes) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "comment_post_ID",
                Long.toString(fixture.entryId().value()),
                "comment",
                "I have the tapes",
                "author",
                "Ana",
                "email",
                JournalFixture.EMAIL,
                "url",
                "",
                "stamp",
                fixture.journal.replies().formTokens().issue(fixture.entryId())));
    fields.putAll(changes);
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
