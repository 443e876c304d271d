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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import needledrop.store.DiskFullException;
import needledrop.store.Home;

/**
 * Stores the received bytes of unfinished uploads, so that they can be resumed after an
 * interruption. Each is one file, whose length is the offset to continue from. They survive a
 * restart, expire, and are limited in number for each member.
 */
public final class PartialUploads {
  /** An upload that was not continued for this time is deleted. */
  public static final Duration MAX_AGE = Duration.ofDays(1);

  /** The maximum number of unfinished uploads of a member; another one replaces the oldest. */
  public static final int MAX_PER_OWNER = 20;

  private static final int BLOCK_BYTES = 1 << 16;

  /** The disk space that uploads leave free for the database and for jobs. */
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

  /** The request that currently writes to a file. A new request for the same file supersedes it. */
  private static final class Writer {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean superseded;

    /** The announced bytes that are not yet written, for which disk space is reserved. */
    private final AtomicLong remaining = new AtomicLong();

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
          remaining.addAndGet(-out.write(bytes));
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** Returns the number of bytes received; 0 if the upload is unknown or has expired. */
  public long offset(UploadKey key) throws IOException {
    deleteExpired();
    return sizeOf(folder.resolve(key.fileName()));
  }

  /**
   * Appends a stream. If reading fails, the bytes received so far are kept.
   *
   * @param offset the position in the file at which the stream starts
   * @return the number of bytes received so far
   * @throws OffsetException if the offset is not the number of bytes received, or another request
   *     continues the upload
   * @throws DiskFullException if there is not enough space for the rest of the file
   */
  public long append(UploadKey key, long offset, InputStream content) throws IOException {
    Path file = folder.resolve(key.fileName());
    Writer writer = new Writer();
    Writer previous = writers.put(key.fileName(), writer);
    if (previous != null) {
      previous.supersede();
    }
    try {
      reserve(writer, key.size() - sizeOf(file));
      deleteOldest(key, file);
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

  /** Reserves disk space for the rest of a file, besides what current uploads have reserved. */
  private synchronized void reserve(Writer writer, long bytes) throws IOException {
    long reserved = writers.values().stream().mapToLong(each -> each.remaining.get()).sum();
    long free = Files.getFileStore(folder).getUsableSpace() - RESERVED_BYTES - reserved;
    if (bytes > free) {
      throw new DiskFullException(folder, new IOException(bytes + " bytes were announced"));
    }
    writer.remaining.set(bytes);
  }

  private void deleteOldest(UploadKey key, Path file) throws IOException {
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
      long length = out.size();
      if (length != offset) {
        throw new OffsetException(length);
      }
      out.position(length);
      byte[] block = new byte[BLOCK_BYTES];
      for (int count = content.read(block); count >= 0; count = content.read(block)) {
        length += count;
        if (length > size) {
          throw new OffsetException(length - count);
        }
        writer.write(out, ByteBuffer.wrap(block, 0, count));
      }
      return length;
    }
  }

  /**
   * Moves a complete file to the temporary files; the caller then moves or deletes it.
   *
   * @throws OffsetException if another request has taken it
   */
  public Path complete(UploadKey key) throws IOException {
    Path complete = incoming.resolve(UUID.randomUUID() + ".whole");
    try {
      return Files.move(folder.resolve(key.fileName()), complete, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException taken) {
      throw new OffsetException(0);
    }
  }

  /** Deletes expired uploads. */
  public void deleteExpired() throws IOException {
    Instant cutoff = clock.instant().minus(MAX_AGE);
    for (Path file : filesWithPrefix("")) {
      if (lastModified(file).toInstant().isBefore(cutoff)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Returns the files whose names start with a prefix, oldest first. */
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
   * Thrown if the stream does not start where the file ends, is longer than the file, or another
   * request continues the upload.
   */
  public static final class OffsetException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long offset;

    OffsetException(long offset) {
      super("the file continues at byte " + offset);
      this.offset = offset;
    }

    /** Returns the offset at which the upload continues. */
    public long offset() {
      return offset;
    }
  }
}
