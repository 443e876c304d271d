package needledrop.media.image;

/** A supported format of still images, with the only ffmpeg demuxer that may open such a file. */
public enum ImageFormat {
  JPEG("jpeg_pipe"),
  PNG("png_pipe"),
  WEBP("webp_pipe");

  private final String demuxer;

  ImageFormat(String demuxer) {
    this.demuxer = demuxer;
  }

  /** Returns ffmpeg's name of the demuxer. */
  public String demuxer() {
    return demuxer;
  }
}
