package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needledrop.catalog.file.FileLocation.InFolder;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.footage.FolderFootageSync;
import needledrop.catalog.footage.FolderFootageSync.ScannedFootage;
import needledrop.catalog.footage.Footage;
import needledrop.media.FailureText;
import needledrop.media.FileKind;
import needledrop.media.Progress;
import needledrop.message.Message;
import needledrop.store.SampledDigest;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of a watched folder with the footage in the library, and adds, updates or
 * marks what is new, changed or missing.
 */
final class FootageScan {
  private final FolderFiles files;
  private final FolderFootageSync sync;
  private final Map<Path, Footage> known = new HashMap<>();

  FootageScan(FolderFiles files, FolderFootageSync sync, List<Footage> known) {
    this.files = files;
    this.sync = sync;
    for (Footage each : known) {
      if (each.location() instanceof InFolder(Path file)) {
        this.known.put(file, each);
      }
    }
  }

  /** Runs the scan. Missing files are marked first, so that renamed files are recognized. */
  void run(Progress progress) throws IOException {
    known.forEach((file, each) -> {
      if (files.isGone(file)) {
        sync.markMissing(each.id());
      }
    });
    List<Path> found = files.list();
    for (int i = 0; i < found.size(); i++) {
      scanFile(found.get(i), known.get(found.get(i)));
      progress.report((i + 1.0) / found.size());
    }
  }

  private void scanFile(Path file, @Nullable Footage known) {
    try {
      FileStamp stamp = FileStamp.of(file);
      if (known == null ? isVideo(file) : !stamp.equals(known.stamp())) {
        sync.update(new ScannedFootage(file, stamp, SampledDigest.of(file)), title(file));
      } else if (known != null && known.missing()) {
        sync.markFound(known.id());
      }
    } catch (IOException e) {
      files.skip(file, Message.untranslated(FailureText.of(e)));
    }
  }

  /**
   * Returns whether a file is a video. The content of files with the extension of a video is not
   * checked here; the probe job reports damaged ones.
   */
  private boolean isVideo(Path file) {
    return FileKind.of(file) == FileKind.VIDEO
        || files.probe(file).filter(probe -> probe.video() != null).isPresent();
  }

  private static String title(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
