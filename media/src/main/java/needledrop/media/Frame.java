package needledrop.media;

/**
 * One decoded video frame.
 *
 * @param number index in display order, counted from 0 where reading began
 * @param seconds presentation time in seconds from the beginning of the file
 * @param rgb three bytes per pixel (red, green, blue), row by row from the top left
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Frame(int number, double seconds, byte[] rgb) {}
