package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.member.Invitations;
import needledrop.journal.member.Member;
import needledrop.journal.member.Password;
import needledrop.journal.member.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of clips that readers do not see, asked for by authors at their direct addresses. */
class ClipFilesOfAuthorsTest {
  private LittleJournal little;

  @BeforeEach
  void open(@TempDir Path folder) {
    little = new LittleJournal(folder);
  }

  @AfterEach
  void close() {
    little.close();
  }

  private String author(String name) throws Exception {
    return little.signedIn(member(name));
  }

  private Member member(String name) {
    Invitations links = new Invitations(little.database, little.journal.members(), little.clock);
    return links
        .redeem(links.invite(name, Role.AUTHOR), name, new Password("snow on the mountain"))
        .orElseThrow();
  }

  @Test
  void theirOwnOpenAndOthersAreNotFound() throws Exception {
    little.render(ClipFile.VIDEO, new byte[] {1, 2, 3});
    little.journal.entries().unpublish(little.entry.id());
    Member apollo = member("Apollo Creed");
    little.journal.clips().owners().set(little.clip.id().value(), apollo.id());
    String video = little.clip.path(ClipFile.VIDEO);
    assertEquals(200, little.get(video, "Cookie", little.signedIn(apollo)).statusCode());
    assertEquals(404, little.get(video, "Cookie", author("Drago")).statusCode());
    assertEquals(200, little.get(video, "Cookie", little.signedIn()).statusCode());
    assertEquals(404, little.get(video).statusCode());
  }
}
