package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.FolderSongSync;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FolderFootageSync;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;

/** The job that scans a watched folder and updates the library. */
public final class FolderScanner {
  private final Ffmpeg ffmpeg;
  private final Folders folders;
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final FolderFootageSync folderFootageSync;
  private final FolderSongSync folderSongSync;

  public FolderScanner(
      Ffmpeg ffmpeg,
      Folders folders,
      FootageLibrary footage,
      SongFiles songs,
      FolderFootageSync folderFootageSync,
      FolderSongSync folderSongSync) {
    this.ffmpeg = ffmpeg;
    this.folders = folders;
    this.footage = footage;
    this.songs = songs;
    this.folderFootageSync = folderFootageSync;
    this.folderSongSync = folderSongSync;
  }

  JobResult scan(Path path, Progress progress) throws IOException {
    Optional<Folder> folder =
        folders.confirmed().stream().filter(each -> each.path().equals(path)).findFirst();
    if (folder.isEmpty()) {
      return JobResult.DONE;
    }
    if (!Files.isDirectory(path)) {
      return new JobResult.Failure("There is no folder " + path);
    }
    FolderFiles files = new FolderFiles(path, ffmpeg);
    switch (folder.get().kind()) {
      case SONGS -> new SongScan(ffmpeg, files, folderSongSync, songs.all()).run(progress);
      case FOOTAGE -> new FootageScan(files, folderFootageSync, footage.all()).run(progress);
    }
    folders.markScanned(path, files.skipped());
    return JobResult.DONE;
  }
}
