package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
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
  private JournalFixture fixture;
  private Member author;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = new JournalFixture(folder);
    author = fixture.addMember("Apollo Creed", Role.AUTHOR);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void bylinesLinkToTheAuthorPage() throws Exception {
    String page = fixture.get(fixture.path()).body();

    assertTrue(page.contains("rel=\"author\" dir=\"auto\" href=\"/authors/owner/\""), page);
    String entries = fixture.get("/authors/owner/").body();
    assertTrue(entries.contains("Rocky training in Russia"));
    assertTrue(entries.contains("href=\"/authors/owner/feed/atom\""), entries);
    for (String format : List.of("feed", "feed/", "feed/atom", "feed/json")) {
      String feed = fixture.get("/authors/owner/" + format).body();
      assertTrue(feed.contains("http://localhost:8080" + fixture.path()), feed);
    }
    assertEquals(404, fixture.get("/authors/apollo-creed/feed").statusCode());
    assertTrue(page.contains("\"url\":\"http://localhost:8080/authors/owner/\""), page);
    assertEquals(301, fixture.get("/authors/owner").statusCode());
    assertTrue(fixture.get("/sitemap.xml").body().contains("/authors/owner/"));
  }

  @Test
  void authorsWithOnlyDraftsHaveNoPage() throws Exception {
    Entry draft = draft();
    assertEquals(404, fixture.get("/authors/apollo-creed/").statusCode());
    assertFalse(fixture.get("/sitemap.xml").body().contains("apollo-creed"));

    fixture.entries().publish(draft.id());
    String page = fixture.get("/authors/apollo-creed/").body();
    assertTrue(page.contains("Not yet"));
    assertFalse(page.contains("Rocky training in Russia"));
  }

  @Test
  void renamedAuthorsRedirectFromTheOldPath() throws Exception {
    fixture
        .members()
        .update(fixture.members().owner().id(), "Adrian", new Password("no easy way out"));

    HttpResponse<String> page = fixture.get("/authors/owner/");
    assertEquals(301, page.statusCode());
    assertEquals("/authors/adrian/", page.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> feed = fixture.get("/authors/owner/feed/atom");
    assertEquals(301, feed.statusCode());
    assertEquals("/authors/adrian/feed/atom", feed.headers().firstValue("Location").orElseThrow());
    assertEquals(200, fixture.get("/authors/adrian/feed/atom").statusCode());
  }

  @Test
  void formerAuthorPathsCanBeReused() throws Exception {
    fixture.entries().publish(draft().id());
    fixture.members().update(author.id(), "Ivan Drago", new Password("I must break you"));
    assertEquals(301, fixture.get("/authors/apollo-creed/").statusCode());

    fixture
        .members()
        .update(fixture.members().owner().id(), "Apollo Creed", new Password("no easy way out"));
    assertEquals(200, fixture.get("/authors/apollo-creed/").statusCode());
  }

  private Entry draft() {
    return fixture.entries().add(author.id(), EntryContent.of("Not yet", "A secret.", "Text."));
  }

  @Test
  void onlyRepliesOfMembersHaveABadge() throws Exception {
    fixture.addApprovedReply("Ana", "From a guest.");
    assertFalse(fixture.get(fixture.path()).body().contains("class=\"badge\""));

    fixture
        .journal
        .replies()
        .replies()
        .postAsMember(fixture.entryId(), null, author.id(), author.name(), "From an author.");
    String page = fixture.get(fixture.path()).body();
    assertTrue(page.contains("<span class=\"badge\">Author</span>"), page);
  }

  @Test
  void guestsCannotUseTheNameOfAMember() {
    for (String name : new String[] {"Apollo Creed", "apollo  creed", "Аpollо-Creed", "OWNER"}) {
      PostResult postResult =
          fixture
              .journal
              .replies()
              .replies()
              .post(ReplyForm.of(fixture.entryId(), name, "a@b.example", "It is me."));
      PostResult.Invalid invalid = (PostResult.Invalid) postResult;
      assertTrue(invalid.problems().containsKey(ReplyForm.Field.NAME), name);
    }
  }
}
