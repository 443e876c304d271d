package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageFormat;
import needledrop.media.process.StdinWriter;

/** One of the things that an {@link EncodeRequest} is made of. */
public sealed interface EncodeInput {

  /**
   * What ffmpeg is told about it before it opens it: where to seek to, the shape of raw numbers.
   */
  List<String> arguments();

  /** A file of footage or a song. */
  record OfFile(Path file, List<String> arguments) implements EncodeInput {
    public OfFile {
      arguments = List.copyOf(arguments);
    }
  }

  /** A still picture, which is opened as what it was found to be and nothing else. */
  record OfImage(Path file, ImageFormat format) implements EncodeInput {
    @Override
    public List<String> arguments() {
      return List.of("-noautorotate");
    }
  }

  /** Numbers that we make while ffmpeg takes them; at most one input of an encoding. */
  record OfPipe(StdinWriter stdinWriter, List<String> arguments) implements EncodeInput {
    public OfPipe {
      arguments = List.copyOf(arguments);
    }
  }

  static EncodeInput file(Path file, String... arguments) {
    return new OfFile(file, List.of(arguments));
  }

  /** Sound as little-endian 32-bit floats, channels interleaved. */
  static EncodeInput audio(int rate, int channels, StdinWriter feed) {
    return new OfPipe(
        feed, List.of("-f", "f32le", "-ar", Integer.toString(rate), "-ac", "" + channels));
  }

  /** Frames as {@link StudioLayout#rgb}, one after the other. */
  static EncodeInput frames(int width, int height, double fps, StdinWriter feed) {
    String size = width + "x" + height;
    return new OfPipe(
        feed, List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-framerate", "" + fps));
  }
}
