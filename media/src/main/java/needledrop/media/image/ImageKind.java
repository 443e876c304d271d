package needledrop.media.image;

/** A format of still pictures that we take, and the only one ffmpeg may then read the file as. */
public enum ImageKind {
  JPEG("jpeg_pipe"),
  PNG("png_pipe"),
  WEBP("webp_pipe");

  private final String format;

  ImageKind(String format) {
    this.format = format;
  }

  public String format() {
    return format;
  }
}
