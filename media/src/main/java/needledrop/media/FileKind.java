package needledrop.media;

import java.nio.file.Path;
import java.util.Set;

/**
 * The kind of a file, such as audio or video, that its name's extension suggests. Folder scans of
 * the command line and of the studio share this rule: they try every file that is not {@link
 * #OTHER}, and report an unreadable file if its extension is one of audio or video.
 */
public enum FileKind {
  AUDIO,
  VIDEO,
  /** Hidden files, cover images, playlists, logs, text files and similar. */
  OTHER,
  /** The extension is missing or not known. */
  UNKNOWN;

  private static final Set<String> OTHER_EXTENSIONS =
      extensions(
          "accurip ass asx avif bak bmp bz2 cfg conf css csv cue db dctmp doc docx exe ffp gif gz",
          "heic htm html ico idx ini jpe jpeg jpg js json lnk log lrc m3u m3u8 md md5 nfo odt part",
          "pdf pls png ps1 py rar rtf sfv sh sha1 sha256 sig sqlite srt ssa sub svg tar tif tiff",
          "tmp toc torrent txt url vtt webloc webp wpl xls xlsx xml xspf xz yaml yml zip zst 7z");

  private static Set<String> extensions(String... lines) {
    return Set.of(String.join(" ", lines).split(" ", -1));
  }

  /** Returns the kind of a file by its name; the file is not opened. */
  public static FileKind of(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = MediaExtensions.extension(name);
    if (name.startsWith(".") || OTHER_EXTENSIONS.contains(extension)) {
      return OTHER;
    }
    return MediaExtensions.AUDIO.contains(extension)
        ? AUDIO
        : MediaExtensions.VIDEO.contains(extension) ? VIDEO : UNKNOWN;
  }

  /** Returns whether the file may contain audio or video and should be probed. */
  public boolean canBeMedia() {
    return this != OTHER;
  }

  /**
   * Returns whether the extension is one of audio or video, so that a failure to read the file is
   * an error.
   */
  public boolean isMedia() {
    return this == AUDIO || this == VIDEO;
  }
}
