package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Invitations;
import needledrop.journal.member.Member;
import needledrop.journal.member.Password;
import needledrop.journal.member.Role;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.ReplyForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of authors, and how readers know the replies of members. */
class AuthorPagesTest {
  private LittleJournal little;
  private Member author;

  @BeforeEach
  void open(@TempDir Path folder) {
    little = new LittleJournal(folder);
    Invitations links = new Invitations(little.database, little.journal.members(), little.clock);
    author =
        links
            .redeem(
                links.invite("Apollo Creed", Role.AUTHOR),
                "Apollo Creed",
                new Password("snow on the mountain"))
            .orElseThrow();
  }

  @AfterEach
  void close() {
    little.close();
  }

  @Test
  void aBylineLeadsToThePageOfItsAuthor() throws Exception {
    String page = little.get(little.path()).body();

    assertTrue(page.contains("rel=\"author\" dir=\"auto\" href=\"/authors/owner/\""), page);
    String entries = little.get("/authors/owner/").body();
    assertTrue(entries.contains("Rocky training in Russia"));
    assertTrue(entries.contains("href=\"/authors/owner/feed/atom\""), entries);
    for (String format : List.of("feed", "feed/", "feed/atom", "feed/json")) {
      String feed = little.get("/authors/owner/" + format).body();
      assertTrue(feed.contains("http://localhost:8080" + little.path()), feed);
    }
    assertEquals(404, little.get("/authors/apollo-creed/feed").statusCode());
    assertTrue(page.contains("\"url\":\"http://localhost:8080/authors/owner/\""), page);
    assertEquals(301, little.get("/authors/owner").statusCode());
    assertTrue(little.get("/sitemap.xml").body().contains("/authors/owner/"));
  }

  @Test
  void anAuthorOfDraftsAloneHasNoPage() throws Exception {
    Entry draft = draft();
    assertEquals(404, little.get("/authors/apollo-creed/").statusCode());
    assertFalse(little.get("/sitemap.xml").body().contains("apollo-creed"));

    little.journal.entries().publish(draft.id());
    String page = little.get("/authors/apollo-creed/").body();
    assertTrue(page.contains("Not yet"));
    assertFalse(page.contains("Rocky training in Russia"));
  }

  @Test
  void theFormerAddressOfARenamedAuthorLeadsToThePresentOne() throws Exception {
    little
        .journal
        .members()
        .update(little.journal.members().owner().id(), "Adrian", new Password("no easy way out"));

    HttpResponse<String> page = little.get("/authors/owner/");
    assertEquals(301, page.statusCode());
    assertEquals("/authors/adrian/", page.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> feed = little.get("/authors/owner/feed/atom");
    assertEquals(301, feed.statusCode());
    assertEquals("/authors/adrian/feed/atom", feed.headers().firstValue("Location").orElseThrow());
    assertEquals(200, little.get("/authors/adrian/feed/atom").statusCode());
  }

  @Test
  void anotherAuthorMayTakeAFormerAddress() throws Exception {
    little.journal.entries().publish(draft().id());
    little.journal.members().update(author.id(), "Ivan Drago", new Password("I must break you"));
    assertEquals(301, little.get("/authors/apollo-creed/").statusCode());

    little
        .journal
        .members()
        .update(
            little.journal.members().owner().id(), "Apollo Creed", new Password("no easy way out"));
    assertEquals(200, little.get("/authors/apollo-creed/").statusCode());
  }

  private Entry draft() {
    return little
        .journal
        .entries()
        .add(author.id(), EntryContent.of("Not yet", "A secret.", "Text."));
  }

  @Test
  void repliesOfMembersAreMarkedAndThoseOfGuestsAreNot() throws Exception {
    little.shownReply("Ana", "From a guest.");
    assertFalse(little.get(little.path()).body().contains("class=\"badge\""));

    little
        .journal
        .replies()
        .postAsMember(little.entryId(), null, author.id(), author.name(), "From an author.");
    String page = little.get(little.path()).body();
    assertTrue(page.contains("<span class=\"badge\">Author</span>"), page);
  }

  @Test
  void noGuestRepliesUnderTheNameOfAMember() {
    for (String name : new String[] {"Apollo Creed", "apollo  creed", "Аpollо-Creed", "OWNER"}) {
      PostResult postResult =
          little
              .journal
              .replies()
              .post(ReplyForm.of(little.entryId(), name, "a@b.example", "It is me."));
      PostResult.Invalid invalid = (PostResult.Invalid) postResult;
      assertTrue(invalid.problems().containsKey(ReplyForm.Field.NAME), name);
    }
  }
}
