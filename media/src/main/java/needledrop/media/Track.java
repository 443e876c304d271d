package needledrop.media;

/**
 * The sound of a file.
 *
 * @param rate samples a second of one channel
 */
public record Track(int channels, int rate, String codec) {}
