package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needledrop.media.ControlCharacters;
import needledrop.media.FileKind;
import needledrop.media.FileNameEncoding;
import needledrop.media.Probe;
import needledrop.media.cue.CueFileFinder;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.message.Message;
import needledrop.store.FileTree;

/**
 * The files of a watched folder that may be audio or video, and the reasons for files that are
 * skipped.
 */
final class FolderFiles {
  private final Path folder;
  private final Ffmpeg ffmpeg;
  private final List<Message> skipped = new ArrayList<>();
  private final CueFileFinder cueSheets = new CueFileFinder(this::skip);

  FolderFiles(Path folder, Ffmpeg ffmpeg) {
    this.folder = folder;
    this.ffmpeg = ffmpeg;
  }

  /** Returns the files by name. Links are followed only to files within the folder. */
  List<Path> list() throws IOException {
    Path realFolder = folder.toRealPath();
    List<Path> all =
        FileTree.listFiles(
                folder,
                path -> skipped.add(Message.of("{file}: permission denied", "file", name(path))))
            .stream()
            .filter(file -> FileKind.of(file).canBeMedia() || CueFileFinder.isCueFile(file))
            .filter(this::hasReadableName)
            .filter(file -> isInside(realFolder, file))
            .toList();
    cueSheets.add(all);
    return all.stream().filter(file -> FileKind.of(file).canBeMedia()).toList();
  }

  /** Returns the cue sheets of the folder; requires {@link #list}. */
  CueFileFinder cueSheets() {
    return cueSheets;
  }

  private boolean hasReadableName(Path file) {
    if (FileNameEncoding.isRepresentable(file)) {
      return true;
    }
    skipped.add(FileNameEncoding.problemMessage(name(file)));
    return false;
  }

  private boolean isInside(Path realFolder, Path file) {
    try {
      if (file.toRealPath().startsWith(realFolder)) {
        return true;
      }
      skipped.add(Message.of("{file}: link that points outside the folder", "file", name(file)));
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Probes a file. Returns empty if it cannot be read, and reports that if it has the extension of
   * a media file.
   */
  Optional<Probe> probe(Path file) {
    try {
      return Optional.of(ffmpeg.probe(file));
    } catch (MediaException e) {
      if (e.origin() == Origin.ENVIRONMENT) {
        throw e;
      }
      if (FileKind.of(file).isMedia()) {
        skip(file, Message.of(e.reason()));
      }
      return Optional.empty();
    }
  }

  void skip(Path file, Message reason) {
    skipped.add(Message.of("{file}: {reason}", "file", name(file), "reason", reason));
  }

  private String name(Path file) {
    return ControlCharacters.remove(folder.relativize(file).toString());
  }

  List<Message> skipped() {
    return skipped;
  }

  /**
   * Returns whether a known file of this folder no longer exists; false if it may only be
   * inaccessible.
   */
  boolean isGone(Path file) {
    return file.startsWith(folder) && Files.notExists(file);
  }
}
