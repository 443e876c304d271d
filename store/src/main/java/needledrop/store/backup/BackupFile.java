package needledrop.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An untrusted backup file, opened and checked: it must contain exactly the files of its manifest,
 * once each, with safe names and a plausible size.
 */
final class BackupFile implements AutoCloseable {
  private static final int MAX_ABOUT_BYTES = 4096;
  private static final int MAX_MANIFEST_BYTES = 1 << 26;
  private static final int MAX_EXPANSION_RATIO = 100;
  private static final long UNCHECKED_BYTES = 1L << 26;

  private final Path path;
  private final ZipFile zip;
  private final BackupManifest manifest;

  BackupFile(Path path) throws IOException {
    this.path = path;
    this.zip = open(path);
    try {
      BackupManifest.checkAbout(readText(BackupManifest.ABOUT_FILE, MAX_ABOUT_BYTES));
      this.manifest =
          BackupManifest.parse(readText(BackupManifest.MANIFEST_FILE, MAX_MANIFEST_BYTES));
      checkNames();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), UTF_8);
    } catch (ZipException e) {
      throw new BackupRefusedException(
          "this is no whole backup of a journal: " + e.getMessage(), e);
    }
  }

  private String readText(String name, int maxBytes) throws IOException {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(name))
            .orElseThrow(() -> new BackupRefusedException("this is no backup of a journal"));
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new BackupRefusedException(name + " is longer than any that was written");
      }
      return new String(bytes, UTF_8);
    } catch (ZipException e) {
      throw new BackupRefusedException("it is damaged: " + e.getMessage(), e);
    }
  }

  private void checkNames() throws IOException {
    Set<String> names =
        new HashSet<>(Set.of(BackupManifest.ABOUT_FILE, BackupManifest.MANIFEST_FILE));
    int metaFiles = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (name.equals(BackupManifest.ABOUT_FILE) || name.equals(BackupManifest.MANIFEST_FILE)) {
        metaFiles++;
      } else if (!manifest.checksums().containsKey(name) || !names.add(name)) {
        throw new BackupRefusedException(
            "it contains a file that its list does not name, or names twice");
      }
    }
    if (metaFiles != 2 || names.size() != manifest.checksums().size() + 2) {
      throw new BackupRefusedException("it does not hold what is on its list");
    }
    if (unpackedBytes() > MAX_EXPANSION_RATIO * Files.size(path) + UNCHECKED_BYTES) {
      throw new BackupRefusedException("it would unpack to %d bytes".formatted(unpackedBytes()));
    }
  }

  /** Returns the declared unpacked size in bytes. Unpacking more fails. */
  long unpackedBytes() {
    long size = 0;
    for (String name : manifest.checksums().keySet()) {
      long entrySize = zip.getEntry(name).getSize();
      if (entrySize < 0 || size + entrySize < size) {
        throw new BackupRefusedException("a file in it has no length");
      }
      size += entrySize;
    }
    return size;
  }

  int originalCount() {
    return manifest.checksums().size() - 1;
  }

  /** Unpacks everything into a folder and verifies all checksums. */
  void unpack(Path folder, DoubleConsumer progress) throws IOException {
    ByteProgress byteProgress = new ByteProgress(unpackedBytes(), progress);
    for (Map.Entry<String, String> file : manifest.checksums().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling(""));
      if (!file.getValue().equals(unpack(file.getKey(), target, byteProgress))) {
        throw new BackupRefusedException("it is damaged: %s differs".formatted(file.getKey()));
      }
      DurableFiles.force(target);
    }
  }

  private String unpack(String name, Path target, ByteProgress byteProgress) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      return DurableFiles.copyExactly(in, out, entry.getSize(), byteProgress);
    } catch (ZipException e) {
      throw new BackupRefusedException("it is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
