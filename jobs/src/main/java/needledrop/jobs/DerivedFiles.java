package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import needledrop.store.FileTree;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;

/**
 * Gives the paths of files made from footage and songs, such as storyboards and fingerprints, which
 * can be deleted and made again.
 *
 * <pre>
 * footage/12/storyboard.jpg   images of its shots
 * footage/12/storyboard.vtt   the position of each image
 * footage/12/fingerprint
 * footage/12/proxy.mp4        a small version, if browsers cannot play the original
 * songs/3.fingerprint
 * songs/….index               the fingerprints of all songs, named by its content
 * </pre>
 */
public final class DerivedFiles {
  static final String STORYBOARD_FILE_NAME = "storyboard.jpg";

  private final Path folder;

  public DerivedFiles(Path folder) {
    this.folder = folder;
  }

  public Path storyboard(FootageId footage) {
    return folderOf(footage).resolve(STORYBOARD_FILE_NAME);
  }

  /** Returns the path of a small version of footage that browsers cannot play. */
  public Path proxy(FootageId footage) {
    return folderOf(footage).resolve("proxy.mp4");
  }

  public Path storyboardTrack(FootageId footage) {
    return folderOf(footage).resolve("storyboard.vtt");
  }

  Path fingerprint(FootageId footage) {
    return folderOf(footage).resolve("fingerprint");
  }

  Path fingerprint(SongId song) {
    return songFolder().resolve(song.value() + ".fingerprint");
  }

  Path songFolder() {
    return folder.resolve("songs");
  }

  private Path folderOf(FootageId footage) {
    return folder.resolve("footage").resolve(Long.toString(footage.value()));
  }

  /** Deletes all derived files of footage whose content changed. */
  void deleteAll(FootageId footage) throws IOException {
    FileTree.delete(folderOf(footage));
  }

  /** Deletes the hidden temporary folders of killed processes. */
  void deleteUnfinished() throws IOException {
    for (Path path : FileTree.list(folder)) {
      if (path.getFileName().toString().startsWith(".")) {
        FileTree.delete(path);
      }
    }
  }
}
