package needledrop.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import needledrop.store.Ids.ContentId;

/**
 * A store of immutable files, each named by the SHA-256 of its content. Files are added atomically:
 * written elsewhere, forced to disk, then renamed.
 */
public final class ContentStore {
  private static final int BLOCK_BYTES = 1 << 16;

  private final Path folder;
  private final Path incoming;

  ContentStore(Path folder, Path incoming) {
    this.folder = folder;
    this.incoming = incoming;
  }

  /**
   * Adds the content of a stream. If reading fails, nothing is added.
   *
   * @throws DiskFullException if there is not enough space
   */
  public ContentId put(InputStream content) throws IOException {
    return put(content, Check.NONE);
  }

  /** A check of a file before it is added; throws to refuse it. */
  @FunctionalInterface
  public interface Check {
    Check NONE = _ -> {};

    void inspect(Path file) throws IOException;
  }

  /**
   * Adds the content of a stream if the check accepts it.
   *
   * @throws DiskFullException if there is not enough space
   */
  public ContentId put(InputStream content, Check check) throws IOException {
    Path partial = incoming.resolve(UUID.randomUUID() + ".part");
    try {
      ContentId id = write(content, partial);
      check.inspect(partial);
      moveIntoPlace(partial, path(id));
      return id;
    } catch (IOException e) {
      if (DiskFullException.isCauseOf(e, incoming)) {
        throw new DiskFullException(folder, e);
      }
      throw e;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /**
   * Moves a file of this home into the store if the check accepts it; a refused file is deleted.
   *
   * @param file a file on the same disk; it is forced to disk before it is moved
   */
  public ContentId moveIn(Path file, Check check) throws IOException {
    try {
      check.inspect(file);
      ContentId id = hash(file);
      moveIntoPlace(file, path(id));
      return id;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static ContentId hash(Path file) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
      while (in.read(block) >= 0) {
        digest.update(block.flip());
        block.clear();
      }
      in.force(true);
    }
    return new ContentId(Sha256.hex(digest));
  }

  /** Adds a copy of a file. */
  public ContentId put(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return put(content);
    }
  }

  private static ContentId write(InputStream content, Path file) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] block = new byte[BLOCK_BYTES];
      for (int length = content.read(block); length >= 0; length = content.read(block)) {
        digest.update(block, 0, length);
        writeAll(out, ByteBuffer.wrap(block, 0, length));
      }
      out.force(true);
    }
    return new ContentId(Sha256.hex(digest));
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private void moveIntoPlace(Path partial, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path parent = target.resolveSibling("");
    if (Files.notExists(parent)) {
      Files.createDirectories(parent);
      force(folder);
    }
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    force(parent);
  }

  /** Forces a folder to disk; a rename is durable only after that. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Returns the path of a content, whether or not it exists. The file must not be changed. */
  public Path path(ContentId id) {
    return folder.resolve(id.sha256().substring(0, 2)).resolve(id.sha256());
  }

  public boolean contains(ContentId id) {
    return Files.isRegularFile(path(id));
  }
}
