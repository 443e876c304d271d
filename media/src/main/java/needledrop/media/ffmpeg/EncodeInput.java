package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageFormat;
import needledrop.media.process.StdinWriter;

/**
 * One input of an {@link EncodeRequest}: a media file, an image, or raw data that the program
 * generates.
 */
public sealed interface EncodeInput {

  /**
   * Returns ffmpeg's options for this input, such as the position to seek to or the format of raw
   * data.
   */
  List<String> arguments();

  /** A file of video or audio. */
  record OfFile(Path file, List<String> arguments) implements EncodeInput {
    public OfFile {
      arguments = List.copyOf(arguments);
    }
  }

  /** A still image, which is opened only with the demuxer of the format that its header has. */
  record OfImage(Path file, ImageFormat format) implements EncodeInput {
    @Override
    public List<String> arguments() {
      return List.of("-noautorotate");
    }
  }

  /** Raw data that is generated while ffmpeg reads it; a request has at most one such input. */
  record OfPipe(StdinWriter stdinWriter, List<String> arguments) implements EncodeInput {
    public OfPipe {
      arguments = List.copyOf(arguments);
    }
  }

  /** Returns a media file as input, with these options before {@code -i}. */
  static EncodeInput file(Path file, String... arguments) {
    return new OfFile(file, List.of(arguments));
  }

  /**
   * Returns raw audio as input: little-endian 32-bit floats, channels interleaved.
   *
   * @param rate samples per second of one channel, in Hz
   */
  static EncodeInput audio(int rate, int channels, StdinWriter stdinWriter) {
    return new OfPipe(
        stdinWriter, List.of("-f", "f32le", "-ar", Integer.toString(rate), "-ac", "" + channels));
  }

  /** Returns raw video as input: frames in the format of {@link needledrop.media.Frame#rgb}. */
  static EncodeInput frames(int width, int height, double fps, StdinWriter stdinWriter) {
    String size = width + "x" + height;
    return new OfPipe(
        stdinWriter,
        List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-framerate", "" + fps));
  }
}
