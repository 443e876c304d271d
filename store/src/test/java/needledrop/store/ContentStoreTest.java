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

final class ContentStoreTest {
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
  void storedFileIsFoundByItsHash() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    ContentId id = home.contentStore().put(new ByteArrayInputStream(content));
    assertTrue(home.contentStore().contains(id));
    assertEquals(-1, Files.mismatch(home.contentStore().path(id), write("original", content)));
    assertEquals(List.of(), filesIn(home.incoming()));
  }

  @Test
  void sameContentIsStoredOnce() throws IOException {
    Path original = write("original", new byte[] {1, 2, 3});
    ContentId id = home.contentStore().put(original);
    assertEquals(id, home.contentStore().put(original));
    assertEquals(1, filesIn(folder.resolve("shelf")).size());
    assertTrue(Files.exists(original));
  }

  @Test
  void emptyFileIsStored() throws IOException {
    assertEquals(EMPTY, home.contentStore().put(InputStream.nullInputStream()));
    assertTrue(home.contentStore().contains(EMPTY));
  }

  @Test
  void brokenStreamLeavesNoFile() throws IOException {
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
    assertSame(broken, assertThrows(IOException.class, () -> home.contentStore().put(half)));
    assertEquals(List.of(), filesIn(home.incoming()));
    assertEquals(List.of(), filesIn(folder.resolve("shelf")));
  }

  @Test
  void refusedFileLeavesNoFile() throws IOException {
    ContentStore.Check refusal =
        _ -> {
          throw new IllegalStateException("not media");
        };
    InputStream stream = new ByteArrayInputStream(new byte[10]);
    assertThrows(IllegalStateException.class, () -> home.contentStore().put(stream, refusal));
    Path moved = Files.write(home.incoming().resolve("whole"), new byte[10]);
    assertThrows(IllegalStateException.class, () -> home.contentStore().moveIn(moved, refusal));
    assertEquals(List.of(), filesIn(home.incoming()));
    assertEquals(List.of(), filesIn(folder.resolve("shelf")));
  }

  @Test
  void movedFileIsFoundByItsHash() throws IOException {
    byte[] content = new byte[300_000];
    new Random(2).nextBytes(content);
    Path whole = Files.write(home.incoming().resolve("whole"), content);
    ContentId id = home.contentStore().moveIn(whole, ContentStore.Check.NONE);
    assertEquals(id, home.contentStore().put(new ByteArrayInputStream(content)));
    assertFalse(Files.exists(whole));
  }

  @Test
  void malformedContentIdIsRefused() {
    for (String name : List.of("", "../../etc/passwd", "E3B0".repeat(16), "0".repeat(63))) {
      assertThrows(IllegalArgumentException.class, () -> new ContentId(name));
    }
    assertFalse(home.contentStore().contains(EMPTY));
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
