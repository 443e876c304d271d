package needledrop.journal.clip;

import java.util.Arrays;
import java.util.Optional;
import needledrop.cut.Poster;

/** The files that a rendered clip consists of, by the names that stand in their addresses. */
public enum ClipFile {
  VIDEO("clip.mp4", "video/mp4"),
  POSTER("poster.jpg", "image/jpeg"),
  STORYBOARD("storyboard.jpg", "image/jpeg"),
  STORYBOARD_TRACK("storyboard.vtt", "text/vtt"),
  CHAPTERS("chapters.vtt", "text/vtt"),
  WAVEFORM("waveform.json", "application/json");

  /** How wide a poster is at most, in pixels. */
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
