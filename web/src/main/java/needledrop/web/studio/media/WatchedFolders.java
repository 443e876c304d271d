package needledrop.web.studio.media;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.Folders;
import needledrop.web.http.Form;

/** Adds and lists watched folders on this computer, whose video or music files join the library. */
final class WatchedFolders {
  private final Folders folders;

  WatchedFolders(Folders folders) {
    this.folders = folders;
  }

  List<Folder> list(Folder.Kind kind) {
    return folders.all().stream().filter(folder -> folder.kind() == kind).toList();
  }

  /** Adds a folder, whose scan is then due; rejects the form if the folder cannot be read. */
  boolean watch(Form form, Folder.Kind kind) {
    Optional<Path> folder = path(form.get("folder"));
    if (folder.isEmpty()) {
      form.reject("folder", "Enter the full path of a folder on this computer.");
    } else if (!Files.isDirectory(folder.get()) || !Files.isReadable(folder.get())) {
      form.reject("folder", "There is no readable folder with this path on this computer.");
    } else {
      folders.add(folder.get(), kind);
    }
    return form.isValid();
  }

  private static Optional<Path> path(String typed) {
    try {
      return Optional.of(Path.of(typed)).filter(Path::isAbsolute);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
