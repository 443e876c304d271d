package needledrop.media;

/**
 * The audio stream of a media file, as ffprobe reports it.
 *
 * @param channels number of channels
 * @param sampleRate samples per second of one channel, in Hz
 * @param codec ffmpeg's name of the codec, such as {@code aac}
 */
public record AudioStream(int channels, int sampleRate, String codec) {}
