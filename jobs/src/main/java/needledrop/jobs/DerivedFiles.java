package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import needledrop.store.FileTree;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;

/**
 * The folder of what can be made again, and where in it the files of footage and songs lie.
 *
 * <pre>
 * footage/12/storyboard.jpg   pictures of its shots, and which lies where
 * footage/12/storyboard.vtt
 * footage/12/fingerprint
 * footage/12/proxy.mp4        a small film of it, where no browser plays the original
 * songs/3.fingerprint
 * songs/….index               all songs' fingerprints in one, named by what it holds
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

  /** A small film of footage that no browser plays. */
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

  /** Deletes all that was made of footage whose file holds something else by now. */
  void deleteAll(FootageId footage) throws IOException {
    FileTree.delete(folderOf(footage));
  }

  /** Clears away the hidden folders in which a killed process was still making something. */
  void deleteUnfinished() throws IOException {
    for (Path path : FileTree.list(folder)) {
      if (path.getFileName().toString().startsWith(".")) {
        FileTree.delete(path);
      }
    }
  }
}
