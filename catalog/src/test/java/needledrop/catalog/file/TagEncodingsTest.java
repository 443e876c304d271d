package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.file.TagEncodings.Preview;
import needledrop.catalog.item.Song;
import needledrop.media.tag.LegacyTags;
import needledrop.store.Home;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagEncodingsTest {
  private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

  @TempDir private Path folder;
  private CatalogFixture catalogFixture;
  private Home home;
  private TagEncodings encodings;

  @BeforeEach
  void open() throws IOException {
    catalogFixture = new CatalogFixture(folder);
    home = Home.open(folder.resolve("home"));
    catalogFixture.folders.add(Files.createDirectory(folder.resolve("music")), Folder.Kind.SONGS);
    MediaFileAccess sources = new MediaFileAccess(home.contentStore(), catalogFixture.folders);
    encodings =
        new TagEncodings(
            catalogFixture.database, catalogFixture.songFiles, catalogFixture.songs, sources);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
    home.close();
  }

  @Test
  void previewsIncludeEveryEncodingThatCanDecodeTheTags() throws IOException {
    SongId song = song("song.mp3", "上を向いて歩こう", "坂本九");
    List<Preview> previews = encodings.previews(song);
    Preview right =
        previews.stream()
            .filter(each -> each.encoding().equals("Shift_JIS"))
            .findFirst()
            .orElseThrow();
    assertEquals("上を向いて歩こう", right.tags().title());
    assertEquals("坂本九", right.tags().artist());
    assertTrue(previews.size() > 3, previews::toString);
    assertEquals(List.of(), encodings.previews(catalogFixture.songs.add("No file", null).id()));
  }

  @Test
  void choosingAnEncodingRenamesAllSongsInTheFolderExceptThoseTheOwnerRenamed() throws IOException {
    SongId first = song("a.mp3", "涙", "坂本九");
    SongId second = song("b.mp3", "明日", "坂本九");
    SongId named = song("c.mp3", "心", "坂本九");
    catalogFixture.songs.rename(named, "Heart");
    assertEquals(3, encodings.choose(first, SHIFT_JIS, true));
    assertEquals("涙", name(first));
    assertEquals("明日", name(second));
    assertEquals("Heart", name(named));
    assertEquals("坂本九", catalogFixture.songs.find(named).orElseThrow().artist());
    assertEquals("Shift_JIS", encodings.chosenEncoding(second));
  }

  @Test
  void choosingAnotherEncodingRenamesTheSongAgain() throws IOException {
    SongId song = song("a.mp3", "涙", "坂本九");
    SongId other = song("b.mp3", "明日", "坂本九");
    String guessed = name(other);
    encodings.choose(song, Charset.forName("windows-1251"), false);
    encodings.choose(song, SHIFT_JIS, false);
    assertEquals("涙", name(song));
    assertEquals(guessed, name(other));
  }

  private String name(SongId song) {
    return catalogFixture.songs.find(song).orElseThrow().name();
  }

  /** Adds a song whose tag is in Shift_JIS but declares Latin-1, with the guessed encoding. */
  private SongId song(String fileName, String title, String artist) throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frame(frames, "TIT2", title);
    frame(frames, "TPE1", artist);
    ByteBuffer file = ByteBuffer.allocate(10 + frames.size() + 200);
    file.put("ID3".getBytes(StandardCharsets.US_ASCII)).put((byte) 3).putShort((short) 0);
    file.putInt(frames.size()).put(frames.toByteArray());
    Path path = Files.write(folder.resolve("music").resolve(fileName), file.array());
    Map<String, String> guessed = LegacyTags.read(path).orElseThrow().guessedTags();
    Song song =
        catalogFixture.songFiles.add(
            new FileLocation.InFolder(path), SongTags.of(guessed, fileName));
    return song.id();
  }

  private static void frame(ByteArrayOutputStream frames, String id, String text) {
    byte[] words = text.getBytes(SHIFT_JIS);
    ByteBuffer frame = ByteBuffer.allocate(11 + words.length);
    frame.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(1 + words.length);
    frame.putShort((short) 0).put((byte) 0).put(words);
    frames.writeBytes(frame.array());
  }
}
