package needledrop.store.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import needledrop.store.DiskFullException;
import needledrop.store.Home;

/**
 * Uploads that can be resumed. Each is one file, whose length is the offset to continue from. They
 * outlive a restart, expire, and each member has a limited number of them.
 */
public final class PartialUploads {
  /** An upload that was not continued for this long is deleted. */
  public static final Duration MAX_AGE = Duration.ofDays(1);

  /** How many unfinished uploads one member can have; a further one replaces the oldest. */
  public static final int MAX_PER_OWNER = 20;

  private static final int BLOCK_BYTES = 1 << 16;

  /** Room on the disk that an upload leaves for the database and for work under way. */
  public static final long RESERVED_BYTES = 512L << 20;

  private final Path folder;
  private final Path incoming;
  private final InstantSource clock;
  private final Map<String, Writer> writers = new ConcurrentHashMap<>();

  public PartialUploads(Home home, InstantSource clock) {
    this.folder = home.partial();
    this.incoming = home.incoming();
    this.clock = clock;
  }

  /** Whoever writes to a file at present. A new request for the same file supersedes the old. */
  private static final class Writer {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean superseded;

    void supersede() {
      lock.lock();
      try {
        superseded = true;
      } finally {
        lock.unlock();
      }
    }

    void write(FileChannel out, ByteBuffer bytes) throws IOException {
      lock.lock();
      try {
        if (superseded) {
          throw new OffsetException(out.size());
        }
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** How many bytes of this file are here; 0 if the upload is unknown or has expired. */
  public long offset(UploadKey key) throws IOException {
    deleteExpired();
    return sizeOf(folder.resolve(key.fileName()));
  }

  /**
   * Appends the stream to what is here. If the stream breaks, what came before stays.
   *
   * @param offset where the stream continues
   * @return how many bytes of the file are here now
   * @throws OffsetException if the offset is not the number of bytes that are here, or another
   *     request continues the upload meanwhile
   * @throws DiskFullException if there is no room for the rest of the file
   */
  public long append(UploadKey key, long offset, InputStream content) throws IOException {
    Path file = folder.resolve(key.fileName());
    Writer writer = new Writer();
    Writer former = writers.put(key.fileName(), writer);
    if (former != null) {
      former.supersede();
    }
    try {
      makeRoom(key, file);
      return append(writer, file, key.size(), offset, content);
    } catch (IOException e) {
      if (DiskFullException.isCauseOf(e, folder)) {
        throw new DiskFullException(folder, e);
      }
      throw e;
    } finally {
      writers.remove(key.fileName(), writer);
    }
  }

  private void makeRoom(UploadKey key, Path file) throws IOException {
    long rest = key.size() - sizeOf(file);
    if (rest > Files.getFileStore(folder).getUsableSpace() - RESERVED_BYTES) {
      throw new DiskFullException(folder, new IOException(rest + " bytes were announced"));
    }
    if (Files.notExists(file)) {
      deleteExpired();
      List<Path> others = filesWithPrefix(key.prefix());
      for (Path oldest : others.subList(0, Math.max(0, others.size() - MAX_PER_OWNER + 1))) {
        Files.deleteIfExists(oldest);
      }
    }
  }

  private static long append(Writer writer, Path file, long size, long offset, InputStream content)
      throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long here = out.size();
      if (here != offset) {
        throw new OffsetException(here);
      }
      out.position(here);
      byte[] block = new byte[BLOCK_BYTES];
      for (int n = content.read(block); n >= 0; n = content.read(block)) {
        here += n;
        if (here > size) {
          throw new OffsetException(here - n);
        }
        writer.write(out, ByteBuffer.wrap(block, 0, n));
      }
      return here;
    }
  }

  /**
   * Takes a complete file out of here; the caller moves or deletes it.
   *
   * @throws OffsetException if another request has taken it
   */
  public Path complete(UploadKey key) throws IOException {
    Path whole = incoming.resolve(UUID.randomUUID() + ".whole");
    try {
      return Files.move(folder.resolve(key.fileName()), whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException taken) {
      throw new OffsetException(0);
    }
  }

  /** Deletes what has expired. */
  public void deleteExpired() throws IOException {
    Instant oldest = clock.instant().minus(MAX_AGE);
    for (Path file : filesWithPrefix("")) {
      if (lastModified(file).toInstant().isBefore(oldest)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The files whose names begin like this, the oldest first. */
  private List<Path> filesWithPrefix(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> !writers.containsKey(file.getFileName().toString()))
          .sorted(Comparator.comparing(PartialUploads::lastModified))
          .toList();
    }
  }

  private static FileTime lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException notBegun) {
      return 0;
    }
  }

  /**
   * The stream does not continue where the file ends, is longer than the file, or another request
   * continues the upload.
   */
  public static final class OffsetException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long offset;

    OffsetException(long offset) {
      super("the file continues at byte " + offset);
      this.offset = offset;
    }

    /** Where the upload continues. */
    public long offset() {
      return offset;
    }
  }
}
