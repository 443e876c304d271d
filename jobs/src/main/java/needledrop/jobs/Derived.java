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
public final class Derived {
  static final String STORYBOARD = "storyboard.jpg";

  private final Path folder;

  public Derived(Path folder) {
    this.folder = folder;
  }

  public Path storyboard(FootageId footage) {
    return of(footage).resolve(STORYBOARD);
  }

  /** A small film of footage that no browser plays. */
  public Path proxy(FootageId footage) {
    return of(footage).resolve("proxy.mp4");
  }

  public Path storyboardTrack(FootageId footage) {
    return of(footage).resolve("storyboard.vtt");
  }

  Path fingerprint(FootageId footage) {
    return of(footage).resolve("fingerprint");
  }

  Path fingerprint(SongId song) {
    return songs().resolve(song.value() + ".fingerprint");
  }

  Path songs() {
    return folder.resolve("songs");
  }

  private Path of(FootageId footage) {
    return folder.resolve("footage").resolve(Long.toString(footage.value()));
  }

  /** Deletes all that was made of footage whose file holds something else by now. */
  void clear(FootageId footage) throws IOException {
    FileTree.delete(of(footage));
  }

  /** Clears away the hidden folders in which a killed process was still making something. */
  void clearUnfinished() throws IOException {
    for (Path path : FileTree.list(folder)) {
      if (path.getFileName().toString().startsWith(".")) {
        FileTree.delete(path);
      }
    }
  }
}
