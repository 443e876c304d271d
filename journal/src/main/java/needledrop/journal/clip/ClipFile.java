package needledrop.journal.clip;

import java.util.Arrays;
import java.util.Optional;
import needledrop.cut.Poster;

/**
 * The files of a rendered clip, such as video, poster and storyboard, with their names in URLs and
 * media types.
 */
public enum ClipFile {
  VIDEO("clip.mp4", "video/mp4"),
  POSTER("poster.jpg", "image/jpeg"),
  STORYBOARD("storyboard.jpg", "image/jpeg"),
  STORYBOARD_TRACK("storyboard.vtt", "text/vtt"),
  CHAPTERS("chapters.vtt", "text/vtt"),
  WAVEFORM("waveform.json", "application/json");

  /** The maximum width of a poster in pixels. */
  public static final int MAX_POSTER_WIDTH = Poster.MAX_JPEG_WIDTH;

  private final String fileName;
  private final String mediaType;

  ClipFile(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  public String fileName() {
    return fileName;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ClipFile> find(String fileName) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
  }
}
