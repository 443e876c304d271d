package needledrop.media;

/**
 * One frame of moving picture.
 *
 * @param number counts from 0 in display order, from where reading began
 * @param seconds when it is shown, from the beginning of the file
 * @param rgb three bytes a pixel, row by row from the top left
 */
@SuppressWarnings("ArrayRecordComponent") // frames are handed on, never compared
public record Frame(int number, double seconds, byte[] rgb) {}
