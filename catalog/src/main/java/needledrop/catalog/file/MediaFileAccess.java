package needledrop.catalog.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.media.Recording;
import needledrop.store.ContentStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the program may read a media file of a song or of footage, and whether browsers
 * may get it. A file may be read if it is in the content store, or if its real path, with all
 * symbolic links resolved, is below a watched folder that is not suspended. It may be sent to a
 * browser only after it was probed.
 */
public final class MediaFileAccess {
  private final ContentStore contentStore;
  private final Folders folders;

  public MediaFileAccess(ContentStore contentStore, Folders folders) {
    this.contentStore = contentStore;
    this.folders = folders;
  }

  /**
   * Returns the path of the file, with symbolic links resolved.
   *
   * @throws FileNotAllowedException if it is neither in the content store nor below a confirmed
   *     folder
   * @throws java.nio.file.InvalidPathException if the locale cannot represent its name
   */
  public Path get(FileLocation fileLocation) {
    return switch (fileLocation) {
      case FileLocation.InContentStore(var content) -> contentStore.path(content);
      case FileLocation.InFolder(Path file) ->
          findInFolder(file).orElseThrow(() -> new FileNotAllowedException(file));
      case FileLocation.InvalidPath(String file) -> Path.of(file);
    };
  }

  /**
   * Returns the recording of a song.
   *
   * @throws FileNotAllowedException if the file may not be read
   */
  public Recording recording(SongFile song) {
    return new Recording(get(song.location()), song.span());
  }

  /**
   * Returns the file to send to a browser; empty if it may not be read, or was not probed
   * successfully.
   *
   * @param probed the status of the step that decoded or probed the file
   */
  public Optional<Path> findServable(FileLocation fileLocation, ProcessingStatus probed) {
    return switch (probed) {
      case ProcessingStatus.Pending _, ProcessingStatus.Failed _ -> Optional.empty();
      case ProcessingStatus.Done _, ProcessingStatus.NotNeeded _ ->
          switch (fileLocation) {
            case FileLocation.InContentStore(var content) ->
                Optional.of(contentStore.path(content));
            case FileLocation.InFolder(Path file) -> findInFolder(file);
            case FileLocation.InvalidPath _ -> Optional.empty();
          };
    };
  }

  /**
   * As {@link #findServable(FileLocation, ProcessingStatus)}, and also empty if the file has
   * changed since it was probed.
   *
   * @param stamp the stamp as of the last scan; null if the file was not scanned
   */
  public Optional<Path> findServable(
      FileLocation fileLocation, ProcessingStatus probed, @Nullable FileStamp stamp) {
    return findServable(fileLocation, probed)
        .filter(file -> stamp == null || isUnchanged(file, stamp));
  }

  private static boolean isUnchanged(Path file, FileStamp stamp) {
    try {
      return FileStamp.of(file).equals(stamp);
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Path> findInFolder(Path file) {
    Optional<Path> real = findRealPath(file);
    return real.isPresent()
        ? real.filter(this::isBelowConfirmedFolder)
        : Optional.of(file).filter(this::isNamedBelowConfirmedFolder);
  }

  /** Returns whether a real path is below a folder that may be read. */
  public boolean isBelowConfirmedFolder(Path real) {
    return folders.confirmed().stream()
        .flatMap(folder -> findRealPath(folder.path()).stream())
        .anyMatch(folder -> !real.equals(folder) && real.startsWith(folder));
  }

  /** A missing file is allowed by its name, so that the reader reports it as missing. */
  private boolean isNamedBelowConfirmedFolder(Path missing) {
    Path file = missing.normalize();
    return folders.confirmed().stream()
        .anyMatch(folder -> !file.equals(folder.path()) && file.startsWith(folder.path()));
  }

  /** Returns the real path; empty if there is no such file. */
  private static Optional<Path> findRealPath(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
