package needledrop.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import needledrop.media.Frame;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.FrameReader;

/** Synthetic footage in which each frame shows its number as ten black or white stripes. */
record NumberedFootage(Path file, int frames) {
  private static final int BITS = 10;
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;

  static NumberedFootage encode(Ffmpeg ffmpeg, Path file, double fps, int frames, String filter) {
    EncodeInput encodeInput =
        EncodeInput.frames(
            WIDTH,
            HEIGHT,
            fps,
            out -> {
              for (int number = 0; number < frames; number++) {
                out.write(stripes(number));
              }
            });
    List<String> arguments =
        List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "10", "-g", "37");
    ffmpeg.encode(
        new EncodeRequest(List.of(encodeInput), "[0:v]" + filter, arguments, file, frames / fps),
        Progress.NONE);
    return new NumberedFootage(file, frames);
  }

  private static byte[] stripes(int number) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < rgb.length; i++) {
      int bit = i / 3 % WIDTH * BITS / WIDTH;
      rgb[i] = (byte) ((number >> bit & 1) == 1 ? 235 : 20);
    }
    return rgb;
  }

  /** Returns the numbers of the frames of a clip. */
  static int[] readNumbers(Ffmpeg ffmpeg, Path clip) {
    List<Integer> numbers = new ArrayList<>();
    try (FrameReader frameReader = ffmpeg.openFrames(clip, WIDTH, HEIGHT)) {
      for (Frame frame = frameReader.next(); frame != null; frame = frameReader.next()) {
        numbers.add(number(frame.rgb()));
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int number(byte[] rgb) {
    int number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int column = (2 * bit + 1) * WIDTH / BITS / 2;
      int offset = (HEIGHT / 2 * WIDTH + column) * 3;
      number |= (rgb[offset] & 255) > 128 ? 1 << bit : 0;
    }
    return number;
  }

  static int[] range(int from, int to) {
    int[] numbers = new int[to - from];
    Arrays.setAll(numbers, i -> from + i);
    return numbers;
  }
}
