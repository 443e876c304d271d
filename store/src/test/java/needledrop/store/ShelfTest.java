package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import needledrop.store.Ids.ContentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShelfTest {
  private static final ContentId EMPTY =
      new ContentId("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open() {
    home = Home.open(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void aFileIsFoundByItsContent() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    ContentId id = home.shelf().put(new ByteArrayInputStream(content));
    assertTrue(home.shelf().contains(id));
    assertEquals(-1, Files.mismatch(home.shelf().path(id), write("original", content)));
    assertEquals(List.of(), filesIn(home.incoming()));
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    Path original = write("original", new byte[] {1, 2, 3});
    ContentId id = home.shelf().put(original);
    assertEquals(id, home.shelf().put(original));
    assertEquals(1, filesIn(folder.resolve("shelf")).size());
    assertTrue(Files.exists(original));
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    assertEquals(EMPTY, home.shelf().put(InputStream.nullInputStream()));
    assertTrue(home.shelf().contains(EMPTY));
  }

  @Test
  void aStreamThatBreaksLeavesNothingBehind() throws IOException {
    IOException broken = new IOException("connection reset");
    InputStream half =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw broken;
              }

              @Override
              public int read(byte[] block, int from, int length) throws IOException {
                throw broken;
              }
            });
    assertSame(broken, assertThrows(IOException.class, () -> home.shelf().put(half)));
    assertEquals(List.of(), filesIn(home.incoming()));
    assertEquals(List.of(), filesIn(folder.resolve("shelf")));
  }

  @Test
  void refusedFileLeavesNothingBehind() throws IOException {
    Shelf.Check refusal =
        _ -> {
          throw new IllegalStateException("not media");
        };
    InputStream stream = new ByteArrayInputStream(new byte[10]);
    assertThrows(IllegalStateException.class, () -> home.shelf().put(stream, refusal));
    Path moved = Files.write(home.incoming().resolve("whole"), new byte[10]);
    assertThrows(IllegalStateException.class, () -> home.shelf().adopt(moved, refusal));
    assertEquals(List.of(), filesIn(home.incoming()));
    assertEquals(List.of(), filesIn(folder.resolve("shelf")));
  }

  @Test
  void adoptedFileIsFoundByItsContent() throws IOException {
    byte[] content = new byte[300_000];
    new Random(2).nextBytes(content);
    Path whole = Files.write(home.incoming().resolve("whole"), content);
    ContentId id = home.shelf().adopt(whole, Shelf.Check.NONE);
    assertEquals(id, home.shelf().put(new ByteArrayInputStream(content)));
    assertFalse(Files.exists(whole));
  }

  @Test
  void aNameThatIsNoContentIsRefused() {
    for (String name : List.of("", "../../etc/passwd", "E3B0".repeat(16), "0".repeat(63))) {
      assertThrows(IllegalArgumentException.class, () -> new ContentId(name));
    }
    assertFalse(home.shelf().contains(EMPTY));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
