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
 * The files of a watched folder that may hold sound or film, and what of it is left out, and why.
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

  /** In order of name. Links are followed to files in the folder only. */
  List<Path> list() throws IOException {
    Path real = folder.toRealPath();
    List<Path> all =
        FileTree.listFiles(
                folder,
                path -> skipped.add(Message.of("{file}: permission denied", "file", name(path))))
            .stream()
            .filter(file -> FileKind.of(file).canBeMedia() || CueFileFinder.isCueFile(file))
            .filter(this::hasReadableName)
            .filter(file -> isInside(real, file))
            .toList();
    cueSheets.add(all);
    return all.stream().filter(file -> FileKind.of(file).canBeMedia()).toList();
  }

  /** The cue sheets of the folder, once it was listed. */
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

  private boolean isInside(Path real, Path file) {
    try {
      if (file.toRealPath().startsWith(real)) {
        return true;
      }
      skipped.add(Message.of("{file}: is a link that leads out of the folder", "file", name(file)));
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the file holds; empty if it cannot be read, which is reported if its name promises so. */
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

  /** Whether a known file of this folder is gone, and not only hard to reach at the moment. */
  boolean isGone(Path file) {
    return file.startsWith(folder) && Files.notExists(file);
  }
}
