package needledrop.journal.prose;

/**
 * A picture of our own, as a page shows it.
 *
 * @param path the file that every program can read
 * @param srcset the same in WebP, in several widths
 */
public record ResponsiveImage(String path, String srcset, int width, int height) {}
