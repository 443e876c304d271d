package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.Where;
import needledrop.catalog.file.Where.InFolder;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.media.ControlCharacters;
import needledrop.media.FileNames;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.store.Tree;

/** Finding what a folder on the disk holds. Files that are known already are passed by. */
public final class FolderWork {
  private static final Set<String> SONGS =
      Set.of("aac", "aif", "aiff", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav", "wma");
  private static final Set<String> FOOTAGE =
      Set.of(
          "3gp", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "ogv",
          "ts", "vob", "webm", "wmv");

  private final Ffmpeg ffmpeg;
  private final Folders folders;
  private final FootageLibrary footage;
  private final SongFiles songs;

  public FolderWork(Ffmpeg ffmpeg, Folders folders, FootageLibrary footage, SongFiles songs) {
    this.ffmpeg = ffmpeg;
    this.folders = folders;
    this.footage = footage;
    this.songs = songs;
  }

  Outcome scan(Path path, Progress progress) throws IOException {
    Optional<Folder> folder =
        folders.confirmed().stream().filter(each -> each.path().equals(path)).findFirst();
    if (folder.isEmpty()) {
      return Outcome.DONE;
    }
    if (!Files.isDirectory(path)) {
      return new Outcome.Hopeless("There is no folder " + path);
    }
    List<String> leftOut = new ArrayList<>();
    switch (folder.get().holds()) {
      case SONGS -> takeSongs(path, progress, leftOut);
      case FOOTAGE -> takeFootage(path, progress, leftOut);
    }
    folders.scanned(path, leftOut);
    return Outcome.DONE;
  }

  private void takeSongs(Path folder, Progress progress, List<String> leftOut) throws IOException {
    Set<Where> known = songs.all().stream().map(SongFile::where).collect(Collectors.toSet());
    List<Path> found = files(folder, SONGS, known, leftOut);
    for (int i = 0; i < found.size(); i++) {
      Path file = found.get(i);
      songs.take(new InFolder(file), SongTags.of(tags(file), file.getFileName().toString()));
      progress.at((i + 1.0) / found.size());
    }
  }

  private void takeFootage(Path folder, Progress progress, List<String> leftOut)
      throws IOException {
    Set<Where> known = footage.all().stream().map(Footage::where).collect(Collectors.toSet());
    List<Path> found = files(folder, FOOTAGE, known, leftOut);
    for (int i = 0; i < found.size(); i++) {
      footage.take(new InFolder(found.get(i)), title(found.get(i)));
      progress.at((i + 1.0) / found.size());
    }
  }

  private static List<Path> files(
      Path folder, Set<String> endings, Set<Where> known, List<String> leftOut) throws IOException {
    return Tree.files(
            folder, path -> leftOut.add("%s: may not be read".formatted(name(folder, path))))
        .stream()
        .filter(file -> endings.contains(ending(file)))
        .filter(file -> isNamed(folder, file, leftOut))
        .filter(file -> !known.contains(new InFolder(file)))
        .toList();
  }

  private static boolean isNamed(Path folder, Path file, List<String> leftOut) {
    if (!FileNames.isText(file)) {
      leftOut.add(FileNames.problem(name(folder, file)));
      return false;
    }
    return true;
  }

  private static String name(Path folder, Path file) {
    return ControlCharacters.removed(folder.relativize(file).toString());
  }

  /** A file that cannot be read is taken by its name; its own job will say what is wrong. */
  private Map<String, String> tags(Path file) {
    try {
      return ffmpeg.probe(file).tags();
    } catch (MediaException e) {
      return Map.of();
    }
  }

  private static String title(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
