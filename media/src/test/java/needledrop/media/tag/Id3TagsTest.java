package needledrop.media.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Id3TagsTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tag-v1latin.mp3, Señorita Fuego, Los Ñandúes",
    "tag-v1cp1251.mp3, Группа крови, Кино",
    "tag-v24multi.mp3, Two Voices, Ana Uno; Bo Dos; Cy Tres",
    "tag-esc.mp3, Evil [31mRED ]0;pwn title, X Y"
  })
  void everyCharacterAndValueOfTheTagIsRead(String name, String title, String artist)
      throws IOException {
    Map<String, String> tags = FFMPEG.probe(copy(name)).tags();
    assertEquals(title, tags.get("title"));
    assertEquals(artist, tags.get("artist"));
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Id3TagsTest.class.getResourceAsStream(name)) {
      Files.copy(in, file);
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Für Elise",
    "windows-1252, Ça plane pour moi",
    "windows-1251, Кино",
    "UTF-8, Señorita",
    "UTF-8, Plain"
  })
  void charsetIsDetected(String charset, String text) {
    assertEquals(
        Charset.forName(charset), CharsetDetector.detect(text.getBytes(Charset.forName(charset))));
  }

  @Test
  void tagChangesDoNotChangeTheAudioDigest() throws IOException {
    Path file = copy("tag-v1latin.mp3");
    String before = FFMPEG.audioDigest(file);
    byte[] bytes = Files.readAllBytes(file);
    byte[] title = "Another".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(title, 0, bytes, bytes.length - 125, title.length);
    Files.write(file, bytes);
    assertEquals(before, FFMPEG.audioDigest(file));
    assertTrue(FFMPEG.probe(file).tags().containsValue("Anothera Fuego"));
  }

  @Test
  void tagWithAWrongSizeKeepsTheTagsReadByFfmpeg() throws IOException {
    byte[] tag = new byte[64];
    System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 127, 127, 127, 127}, 0, tag, 0, 10);
    System.arraycopy(new byte[] {'T', 'P', 'E', '1', 127, 127, 127, 127}, 0, tag, 10, 8);
    Path file = Files.write(folder.resolve("lies.mp3"), tag);
    Map<String, String> ffmpegTags = Map.of("artist", "As read");
    assertEquals(ffmpegTags, Id3Tags.correct(file, ffmpegTags));
    assertEquals(
        ffmpegTags, Id3Tags.correct(Files.createFile(folder.resolve("empty.mp3")), ffmpegTags));
  }
}
