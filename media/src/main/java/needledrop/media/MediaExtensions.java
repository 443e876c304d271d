package needledrop.media;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The file extensions of audio and video files. Only a probe can tell what a file contains. */
public final class MediaExtensions {
  public static final Set<String> AUDIO =
      extensions(
          "aac ac3 aif aifc aiff amr ape au caf dff dsf dts eac3 flac m4a m4b mka mp2 mp3",
          "mpc oga ogg oma opus shn spx tak tta voc w64 wav weba wma wv");
  public static final Set<String> VIDEO =
      extensions(
          "3g2 3gp asf avi divx dv f4v flv h264 hevc ivf m2t m2ts m2v m4v mkv mod mov mp4",
          "mpe mpeg mpg mts mxf nut ogm ogv rm rmvb tod ts vob webm wmv wtv");

  private MediaExtensions() {}

  private static Set<String> extensions(String... lines) {
    return Set.of(String.join(" ", lines).split(" ", -1));
  }

  /** Returns whether the extension of this name is one of audio or video. */
  public static boolean isMedia(String fileName) {
    String extension = extension(fileName);
    return AUDIO.contains(extension) || VIDEO.contains(extension);
  }

  /** Returns all extensions in lower case, without dots, in alphabetical order. */
  public static Set<String> extensions() {
    Set<String> all = new TreeSet<>(AUDIO);
    all.addAll(VIDEO);
    return all;
  }

  /** Returns what follows the last dot, in lower case; an empty string if there is no dot. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
