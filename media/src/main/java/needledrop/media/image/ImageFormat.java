package needledrop.media.image;

/** A format of still pictures that we take, and the only one ffmpeg may then read the file as. */
public enum ImageFormat {
  JPEG("jpeg_pipe"),
  PNG("png_pipe"),
  WEBP("webp_pipe");

  private final String demuxer;

  ImageFormat(String format) {
    this.demuxer = format;
  }

  public String demuxer() {
    return demuxer;
  }
}
