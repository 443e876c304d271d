package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Theme;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.SpamSignals;
import needledrop.journal.wish.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wishes, what readers answer to them, and themes. */
final class WishScreensTest {
  private final StudioFixture studio;

  WishScreensTest(@TempDir Path folder) {
    this.studio = new StudioFixture(folder.resolve("home"));
  }

  @BeforeEach
  void signIn() throws Exception {
    studio.signIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void acceptedAnswerIsPublishedAndCredited() throws Exception {
    Wish wish = studio.journal.content().wishes().add("old tapes", null);
    Reply answer = answer(wish, "Tom <b>");
    String screen = studio.get("/studio/wishes").body();
    assertTrue(screen.contains("Tom &lt;b&gt;") && screen.contains("I have it."), screen);
    assertFalse(screen.contains("tom@example.org"), "whom it is from is for moderators");
    studio.post(address(wish, "grant"), "by", Long.toString(answer.id().value()));
    assertEquals(answer.id(), stored(wish).grantedBy());
    assertTrue(studio.journal.replies().replies().find(answer.id()).orElseThrow().isShown());
    assertTrue(studio.get("/studio/wishes").body().contains("Reopen"));
    studio.post(address(wish, "reopen"));
    assertNull(stored(wish).granted());
  }

  @Test
  void onlyAnswersToTheWishCanBeAccepted() throws Exception {
    Wish wish = studio.journal.content().wishes().add("old tapes", null);
    Reply other = answer(null, "Tom");
    var refused = studio.post(address(wish, "grant"), "by", Long.toString(other.id().value()));
    assertEquals(404, refused.statusCode());
    assertNull(stored(wish).granted());
    assertFalse(studio.get("/studio/wishes").body().contains("I have it."));
  }

  @Test
  void wishCanBeShownOnAnEntryAndEdited() throws Exception {
    Entry entry =
        studio
            .journal
            .content()
            .entries()
            .add(
                studio.journal.members().members().owner().id(),
                EntryContent.of("One <b>", "", "Text."));
    String id = Long.toString(entry.id().value());
    String screen = studio.get("/studio/wishes?entry=" + id).body();
    assertTrue(screen.contains("One &lt;b&gt;</option>"), screen);
    studio.post("/studio/wishes", "wanted", "old tapes", "entry", id);
    Wish wish = studio.journal.content().wishes().ungrantedOn(entry.id()).getFirst();
    assertEquals(422, studio.post(address(wish, ""), "wanted", " ", "entry", id).statusCode());
    studio.post(address(wish, ""), "wanted", "older tapes", "entry", "");
    assertEquals("older tapes", stored(wish).wanted());
    assertNull(stored(wish).entry());
  }

  @Test
  void binnedWishIsHiddenAndCanBeRestored() throws Exception {
    Wish wish = studio.journal.content().wishes().add("old tapes", null);
    studio.post(address(wish, "bin"));
    assertTrue(studio.journal.content().wishes().ungranted().isEmpty());
    String screen = studio.get("/studio/wishes").body();
    assertTrue(screen.contains("action=\"" + address(wish, "restore") + "\""), screen);
    studio.post(address(wish, "restore"));
    assertEquals(wish, studio.journal.content().wishes().ungranted().getFirst());
  }

  @Test
  void binnedThemeIsHiddenAndCanBeRestored() throws Exception {
    Theme theme = studio.journal.content().themes().add("High Eighties", "");
    String address = "/studio/themes/" + theme.id().value();
    studio.post(address + "/bin");
    assertTrue(studio.journal.content().themes().all().isEmpty());
    assertEquals(404, studio.get(address).statusCode());
    var again = studio.post("/studio/themes", "name", "high eighties", "definition", "");
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains("in the bin. Restore it instead"), again.body());
    studio.post(address + "/restore");
    assertEquals(theme, studio.journal.content().themes().all().getFirst());
  }

  private Reply answer(@Nullable Wish wish, String name) {
    Entry entry =
        studio
            .journal
            .content()
            .entries()
            .publish(
                studio
                    .journal
                    .content()
                    .entries()
                    .add(
                        studio.journal.members().members().owner().id(),
                        EntryContent.of("One", "", "Text."))
                    .id());
    ReplyForm form =
        new ReplyForm(
            entry.id(),
            null,
            wish == null ? null : wish.id(),
            name,
            "tom@example.org",
            "",
            "I have it.",
            false,
            SpamSignals.none());
    return assertInstanceOf(PostResult.Stored.class, studio.journal.replies().replies().post(form))
        .reply();
  }

  private static String address(Wish wish, String act) {
    return "/studio/wishes/" + wish.id().value() + (act.isEmpty() ? "" : "/" + act);
  }

  private Wish stored(Wish wish) {
    return studio.journal.content().wishes().find(wish.id()).orElseThrow();
  }
}
