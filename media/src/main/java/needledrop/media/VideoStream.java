package needledrop.media;

/**
 * The video stream of a media file, described as displayed: rotated upright, with square pixels.
 *
 * @param width display width in pixels; at least 1
 * @param height display height in pixels; at least 1
 * @param fps average frames per second; 0 if the file does not state it
 * @param codec ffmpeg's name of the codec, such as {@code h264}
 */
public record VideoStream(int width, int height, double fps, String codec) {

  public VideoStream {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A picture cannot be " + width + " by " + height);
    }
  }
}
