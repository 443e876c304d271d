package needledrop.media;

/**
 * The moving picture of a file, as a viewer sees it: turned upright, with square pixels.
 *
 * @param fps frames a second on average; 0 where the file does not say
 */
public record VideoStream(int width, int height, double fps, String codec) {

  public VideoStream {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A picture cannot be " + width + " by " + height);
    }
  }
}
