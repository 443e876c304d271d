package needledrop.store.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import needledrop.store.DiskFullException;
import needledrop.store.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartialUploadsTest {
  private final Home home;
  private final PartialUploads uploads;

  PartialUploadsTest(@TempDir Path folder) {
    home = Home.open(folder);
    uploads = new PartialUploads(home, InstantSource.system());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void interruptedUploadResumes() throws IOException {
    UploadKey key = key(1, "a.mp4", 6);
    InputStream breaking = new SequenceInputStream(bytes("abc"), new BreakingStream());
    assertThrows(IOException.class, () -> uploads.append(key, 0, breaking));
    assertEquals(3, uploads.offset(key));
    PartialUploads restarted = new PartialUploads(home, InstantSource.system());
    assertEquals(6, restarted.append(key, 3, bytes("def")));
    Path whole = restarted.complete(key);
    assertArrayEquals(new byte[] {'a', 'b', 'c', 'd', 'e', 'f'}, Files.readAllBytes(whole));
    assertEquals(0, restarted.offset(key));
  }

  @Test
  void wrongOffsetIsRefusedWithTheCorrectOne() throws IOException {
    UploadKey key = key(1, "a.mp4", 6);
    uploads.append(key, 0, bytes("abc"));
    PartialUploads.OffsetException refused =
        assertThrows(
            PartialUploads.OffsetException.class, () -> uploads.append(key, 2, bytes("c")));
    assertEquals(3, refused.offset());
  }

  @Test
  void moreBytesThanAnnouncedAreNotWritten() throws IOException {
    UploadKey key = key(1, "a.mp4", 2);
    assertThrows(PartialUploads.OffsetException.class, () -> uploads.append(key, 0, bytes("abc")));
    assertEquals(0, uploads.offset(key));
  }

  @Test
  void sameFileOfAnotherMemberIsAnotherUpload() throws IOException {
    uploads.append(key(1, "a.mp4", 6), 0, bytes("abc"));
    assertEquals(0, uploads.offset(key(2, "a.mp4", 6)));
    assertEquals(0, uploads.offset(key(1, "a.mp4", 7)));
  }

  @Test
  void unfinishedUploadsExpire() throws IOException {
    UploadKey key = key(1, "a.mp4", 6);
    uploads.append(key, 0, bytes("abc"));
    InstantSource tomorrow =
        InstantSource.offset(InstantSource.system(), PartialUploads.MAX_AGE.plusMinutes(1));
    assertEquals(0, new PartialUploads(home, tomorrow).offset(key));
    assertEquals(0, files());
  }

  @Test
  void oneMemberHasALimitedNumberOfUnfinishedUploads() throws IOException {
    UploadKey other = key(2, "other.mp4", 6);
    uploads.append(other, 0, bytes("abc"));
    for (int n = 0; n < PartialUploads.MAX_PER_OWNER + 5; n++) {
      uploads.append(key(1, n + ".mp4", 6), 0, bytes("abc"));
    }
    assertEquals(PartialUploads.MAX_PER_OWNER + 1, files());
    assertEquals(3, uploads.offset(other));
  }

  @Test
  void parallelUploadsThatTogetherExceedTheFreeSpaceAreRefused() throws IOException {
    long free = Files.getFileStore(home.partial()).getUsableSpace() - PartialUploads.RESERVED_BYTES;
    UploadKey first = key(1, "first.mp4", free / 4 * 3);
    UploadKey second = key(1, "second.mp4", free / 4 * 3);
    InputStream duringFirst =
        new InputStream() {
          @Override
          public int read() {
            assertThrows(DiskFullException.class, () -> uploads.append(second, 0, bytes("abc")));
            return -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };
    uploads.append(first, 0, new SequenceInputStream(bytes("abc"), duringFirst));
    assertEquals(3, uploads.append(second, 0, bytes("abc")), "the first upload was interrupted");
  }

  @Test
  void uploadLargerThanTheFreeSpaceIsRefusedAtOnce() throws IOException {
    UploadKey key = key(1, "a.mp4", Long.MAX_VALUE);
    assertThrows(DiskFullException.class, () -> uploads.append(key, 0, bytes("abc")));
    assertEquals(0, files());
  }

  @Test
  void supersededRequestReceivesTheCurrentOffset() throws IOException {
    UploadKey key = key(1, "a.mp4", 6);
    InputStream superseded =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return uploads.append(key, 0, bytes("abc")) == 3 ? 'x' : -1;
          }

          @Override
          public int read(byte[] block, int start, int length) throws IOException {
            block[start] = (byte) read();
            return 1;
          }
        };
    PartialUploads.OffsetException refused =
        assertThrows(
            PartialUploads.OffsetException.class, () -> uploads.append(key, 0, superseded));
    assertEquals(3, refused.offset());
    assertEquals(3, uploads.offset(key));
  }

  @Test
  void uploadCanBeCompletedOnce() throws IOException {
    UploadKey key = key(1, "a.mp4", 3);
    uploads.append(key, 0, bytes("abc"));
    uploads.append(key, 3, bytes(""));
    uploads.complete(key);
    PartialUploads.OffsetException refused =
        assertThrows(PartialUploads.OffsetException.class, () -> uploads.complete(key));
    assertEquals(0, refused.offset());
  }

  private static UploadKey key(long owner, String name, long size) {
    return new UploadKey(owner, "footage", name, size, 1);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(home.partial())) {
      return files.count();
    }
  }

  /** A stream that fails like a lost connection. */
  private static final class BreakingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }
}
