package needledrop.journal.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Writing;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Clips clips;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    clips = journalModuleFixture.clips;
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void aNewClipIsDueUntilItIsRendered() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    assertEquals(List.of(clip), clips.unrendered());
    assertEquals(Optional.empty(), clips.file(clip, ClipFile.VIDEO));
    render(clip);
    Clip rendered = now(clip);
    assertEquals(new Clip.State.Rendered(), rendered.state());
    assertEquals(List.of(), clips.unrendered());
    assertEquals("a video", Files.readString(clips.file(rendered, ClipFile.VIDEO).orElseThrow()));
  }

  @Test
  void aPlannedClipIsNotRenderedBeforeItIsCut() {
    Clip clip = clips.plan(JournalModuleFixture.edit("Some day"));
    assertEquals(new Clip.State.Planned(), clip.state());
    assertEquals(List.of(), clips.unrendered());
    assertEquals(List.of(clip), clips.planned());
    Clip cut = clips.change(clip.id(), JournalModuleFixture.edit("Training"));
    assertEquals(List.of(cut), clips.unrendered());
    assertEquals(List.of(), clips.planned());
  }

  @Test
  void whileAClipIsCutAnewTheOldOneStaysToBeSeen() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    render(clip);
    Clip changed = clips.change(clip.id(), JournalModuleFixture.edit("More training"));
    assertEquals(new Clip.State.Due(), changed.state());
    assertEquals(List.of(changed), clips.unrendered());
    assertEquals(clips.file(now(clip), ClipFile.VIDEO), clips.file(changed, ClipFile.VIDEO));
    String before = changed.path(ClipFile.VIDEO);
    render(changed);
    assertNotEquals(before, now(clip).path(ClipFile.VIDEO));
  }

  @Test
  void aRenderOfAnOldEditDoesNotCountForTheNewOne() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    clips.change(clip.id(), JournalModuleFixture.edit("More training"));
    clips.renderFailed(clip.id(), clip.revision(), "too late");
    assertEquals(1, clips.unrendered().size());
  }

  @Test
  void aFailedRenderSaysWhyAndIsTriedAgainOnlyWhenAsked() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    clips.renderFailed(clip.id(), 1, "No footage.");
    assertEquals(new Clip.State.Failed("No footage."), now(clip).state());
    assertEquals(List.of(), clips.unrendered());
    clips.tryAgain(clip.id());
    assertEquals(List.of(now(clip)), clips.unrendered());
  }

  @Test
  void aClipWhoseFilesAreLostIsDueAgain() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    render(clip);
    clips.missLostFiles();
    assertEquals(List.of(), clips.unrendered());
    Files.delete(clips.file(now(clip), ClipFile.VIDEO).orElseThrow());
    clips.missLostFiles();
    assertEquals(List.of(now(clip)), clips.unrendered());
    assertNull(now(clip).rendition());
  }

  @Test
  void aBinnedClipIsNeitherListedNorRenderedNorPublic() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    journalModuleFixture.publish(Writing.of("Entry", "", "").showing(List.of(clip.id())));
    clips.bin(clip.id());
    assertEquals(List.of(), clips.all());
    assertEquals(List.of(), clips.unrendered());
    assertFalse(clips.isPublic(clip.id()));
    clips.restore(clip.id());
    assertTrue(clips.isPublic(clip.id()));
  }

  @Test
  void sourcesAreNamedByTheirNumbers() {
    assertEquals("footage/12", ClipSources.name(new FootageId(12)));
    assertEquals(Optional.of(new SongId(3)), ClipSources.song("song/3"));
    assertEquals(Optional.empty(), ClipSources.song("footage/3"));
    assertEquals(Optional.empty(), ClipSources.footage("footage/../../etc/passwd"));
  }

  private void render(Clip clip) throws IOException {
    Path files = Files.createDirectories(clips.folder(clip.id(), clip.revision()));
    Files.writeString(files.resolve(ClipFile.VIDEO.fileName()), "a video");
    clips.rendered(clip.id(), clip.revision(), Duration.ofSeconds(10), 1280, 720);
  }

  private Clip now(Clip clip) {
    return clips.find(clip.id()).orElseThrow();
  }
}
