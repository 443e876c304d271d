package needledrop.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import needledrop.media.Probe;
import org.jspecify.annotations.Nullable;

/**
 * The latest probes, so that ffprobe reads each version of a file once while the file is imported,
 * analysed and rendered. Failures are not cached.
 */
final class ProbeCache {
  private static final int MAX_PROBES = 1000;

  private final FfmpegLauncher launcher;
  private final Map<FileVersion, Probe> probes =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FileVersion, Probe> eldest) {
          return size() > MAX_PROBES;
        }
      };

  ProbeCache(FfmpegLauncher launcher) {
    this.launcher = launcher;
  }

  /**
   * One state of the content of a file. It stays the same when the file is moved, and changes when
   * the file is written or replaced.
   *
   * @param file the identity of the file in the file system: its device and inode, or else its path
   */
  private record FileVersion(Object file, long size, FileTime modified) {
    static FileVersion of(Path path) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return new FileVersion(
          key == null ? path.toRealPath() : key, attributes.size(), attributes.lastModifiedTime());
    }
  }

  Probe probe(Path file) {
    FileVersion version;
    try {
      version = FileVersion.of(file);
    } catch (IOException e) {
      return new MediaProber(launcher, file).probe(); // reports what is wrong with the file
    }
    Probe cached = find(version);
    return cached == null ? add(version, new MediaProber(launcher, file).probe()) : cached;
  }

  private synchronized @Nullable Probe find(FileVersion version) {
    return probes.get(version);
  }

  private synchronized Probe add(FileVersion version, Probe probe) {
    probes.put(version, probe);
    return probe;
  }
}
