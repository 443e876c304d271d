package needledrop.media;

/**
 * The sound of a file.
 *
 * @param sampleRate samples a second of one channel
 */
public record AudioStream(int channels, int sampleRate, String codec) {}
