package needledrop.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * The kind of content that a file's extension suggests. Folder scans of the command line and of the
 * studio share this rule: they try every file that is not {@link #OTHER}, and report an unreadable
 * file if its extension is one of audio or video.
 */
public enum FileKind {
  AUDIO,
  VIDEO,
  /** Hidden files, cover images, playlists, logs, text files and similar. */
  OTHER,
  /** The extension is missing or not known. */
  UNKNOWN;

  private static final Set<String> AUDIO_EXTENSIONS =
      extensions(
          "aac ac3 aif aifc aiff amr ape au caf dff dsf dts eac3 flac m4a m4b mka mp2 mp3 mpc",
          "oga ogg oma opus shn spx tak tta voc w64 wav wma wv");
  private static final Set<String> VIDEO_EXTENSIONS =
      extensions(
          "3g2 3gp asf avi divx dv f4v flv h264 hevc m2t m2ts m2v m4v mkv mov mp4 mpe mpeg mpg",
          "mts mxf nut ogm ogv rm rmvb ts vob webm wmv wtv");
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
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || OTHER_EXTENSIONS.contains(extension)) {
      return OTHER;
    }
    return AUDIO_EXTENSIONS.contains(extension)
        ? AUDIO
        : VIDEO_EXTENSIONS.contains(extension) ? VIDEO : UNKNOWN;
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
