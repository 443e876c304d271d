package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.member.Member;
import needledrop.journal.member.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of clips that readers do not see, asked for by authors at their direct addresses. */
class AuthorClipFilesTest {
  private JournalFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = new JournalFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private String signInAuthor(String name) throws Exception {
    return fixture.signIn(addAuthor(name));
  }

  private Member addAuthor(String name) {
    return fixture.addMember(name, Role.AUTHOR);
  }

  @Test
  void authorsCanOpenOnlyTheirOwnClipFiles() throws Exception {
    fixture.render(ClipFile.VIDEO, new byte[] {1, 2, 3});
    fixture.entries().unpublish(fixture.entry.id());
    Member apollo = addAuthor("Apollo Creed");
    fixture.clips().owners().set(fixture.clip.id().value(), apollo.id());
    String video = fixture.clip.path(ClipFile.VIDEO);
    assertEquals(200, fixture.get(video, "Cookie", fixture.signIn(apollo)).statusCode());
    assertEquals(404, fixture.get(video, "Cookie", signInAuthor("Drago")).statusCode());
    assertEquals(200, fixture.get(video, "Cookie", fixture.signIn()).statusCode());
    assertEquals(404, fixture.get(video).statusCode());
  }
}
