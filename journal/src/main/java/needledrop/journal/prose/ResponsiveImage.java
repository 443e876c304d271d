package needledrop.journal.prose;

/**
 * One of the journal's own images, in several widths.
 *
 * @param path the file that every browser can show
 * @param srcset the same image as WebP, in several widths
 */
public record ResponsiveImage(String path, String srcset, int width, int height) {}
