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
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.SongTags;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.EntryContent;
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
  private SongFiles songFiles;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    clips = journalModuleFixture.clips;
    songFiles =
        new SongFiles(
            journalModuleFixture.database, journalModuleFixture.songs, journalModuleFixture.clock);
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void newClipIsUnrendered() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    assertEquals(List.of(clip), clips.unrendered());
    assertEquals(Optional.empty(), clips.findFile(clip, ClipFile.VIDEO));
    render(clip);
    Clip rendered = reload(clip);
    assertEquals(new Clip.State.Rendered(), rendered.state());
    assertEquals(List.of(), clips.unrendered());
    assertEquals(
        "a video", Files.readString(clips.findFile(rendered, ClipFile.VIDEO).orElseThrow()));
  }

  @Test
  void plannedClipIsNotRenderedBeforeItHasAnEdit() {
    Clip clip = clips.plan(JournalModuleFixture.edit("Some day"));
    assertEquals(new Clip.State.Planned(), clip.state());
    assertEquals(List.of(), clips.unrendered());
    assertEquals(List.of(clip), clips.planned());
    Clip cut = clips.update(clip.id(), JournalModuleFixture.edit("Training"));
    assertEquals(List.of(cut), clips.unrendered());
    assertEquals(List.of(), clips.planned());
  }

  @Test
  void previousRenditionIsPlayedUntilTheNewEditIsRendered() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    render(clip);
    Clip changed = clips.update(clip.id(), JournalModuleFixture.edit("More training"));
    assertEquals(new Clip.State.Due(), changed.state());
    assertEquals(List.of(changed), clips.unrendered());
    assertEquals(
        clips.findFile(reload(clip), ClipFile.VIDEO), clips.findFile(changed, ClipFile.VIDEO));
    String before = changed.path(ClipFile.VIDEO);
    render(changed);
    assertNotEquals(before, reload(clip).path(ClipFile.VIDEO));
  }

  @Test
  void failureOfAnOldRevisionDoesNotAffectTheNewOne() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    clips.update(clip.id(), JournalModuleFixture.edit("More training"));
    clips.markRenderFailed(clip.id(), clip.revision(), "too late");
    assertEquals(1, clips.unrendered().size());
  }

  @Test
  void failedRenderHasAReasonAndIsRetriedOnlyOnRequest() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    clips.markRenderFailed(clip.id(), 1, "No footage.");
    assertEquals(new Clip.State.Failed("No footage."), reload(clip).state());
    assertEquals(List.of(), clips.unrendered());
    clips.retry(clip.id());
    assertEquals(List.of(reload(clip)), clips.unrendered());
  }

  @Test
  void clipWithMissingFilesIsUnrendered() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    render(clip);
    clips.resetMissingFiles();
    assertEquals(List.of(), clips.unrendered());
    Files.delete(clips.findFile(reload(clip), ClipFile.VIDEO).orElseThrow());
    clips.resetMissingFiles();
    assertEquals(List.of(reload(clip)), clips.unrendered());
    assertNull(reload(clip).rendition());
  }

  @Test
  void aBinnedClipIsNeitherListedNorRenderedNorPublic() {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    journalModuleFixture.publish(EntryContent.of("Entry", "", "").withClips(List.of(clip.id())));
    clips.bin(clip.id());
    assertEquals(List.of(), clips.all());
    assertEquals(List.of(), clips.unrendered());
    assertFalse(clips.isPublic(clip.id()));
    clips.restore(clip.id());
    assertTrue(clips.isPublic(clip.id()));
  }

  @Test
  void songsOfAClipAreDetectedOnceAllSongsOutsideTheBinAreFingerprinted() throws IOException {
    Clip clip = clips.add(JournalModuleFixture.edit("Training"));
    render(clip);
    assertEquals(List.of(), clips.unlistened());
    SongId unread = song("unread.ogg");
    songFiles.markFingerprinted(song("read.ogg"));
    assertEquals(List.of(), clips.unlistened());
    journalModuleFixture.items.bin(unread);
    assertEquals(List.of(reload(clip)), clips.unlistened());
    clips.markListened(clip.id(), clip.revision(), journalModuleFixture.clock.instant());
    assertEquals(List.of(), clips.unlistened());
    render(clips.update(clip.id(), JournalModuleFixture.edit("More training")));
    assertEquals(List.of(reload(clip)), clips.unlistened());
  }

  private SongId song(String name) {
    return songFiles
        .add(new FileLocation.InFolder(Path.of("/songs", name)), SongTags.of(Map.of(), name))
        .id();
  }

  @Test
  void sourceNamesHoldIds() {
    assertEquals("footage/12", EditSourceNames.name(new FootageId(12)));
    assertEquals(Optional.of(new SongId(3)), EditSourceNames.parseSong("song/3"));
    assertEquals(Optional.empty(), EditSourceNames.parseSong("footage/3"));
    assertEquals(Optional.empty(), EditSourceNames.parseFootage("footage/../../etc/passwd"));
  }

  private void render(Clip clip) throws IOException {
    Path files = Files.createDirectories(clips.folder(clip.id(), clip.revision()));
    Files.writeString(files.resolve(ClipFile.VIDEO.fileName()), "a video");
    clips.markRendered(clip.id(), clip.revision(), Duration.ofSeconds(10), 1280, 720);
  }

  private Clip reload(Clip clip) {
    return clips.find(clip.id()).orElseThrow();
  }
}
