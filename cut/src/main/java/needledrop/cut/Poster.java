package needledrop.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import needledrop.media.Frame;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.FrameReader;

/**
 * The picture that stands for a clip: a frame rich in contrast and colour, neither dark nor
 * glaring, that is not in the middle of a blend.
 */
public final class Poster {
  private static final int ANALYSIS_WIDTH = 48;
  private static final int ANALYSIS_HEIGHT = 27;

  /** How wide it is at most, in pixels; a narrower video is not enlarged. */
  public static final int MAX_JPEG_WIDTH = 1280;

  /** Means of luma between which a picture is neither dark nor glaring. */
  private static final double MIN_MEAN_LUMA = 40;

  private static final double MAX_MEAN_LUMA = 215;

  /** What differs much from the frame before it is blurred, or half another picture. */
  private static final double MOTION_WEIGHT = 1.5;

  private double bestScore = Double.NEGATIVE_INFINITY;
  private double bestSeconds;
  private byte[] previousRgb = new byte[0];

  private Poster() {}

  /**
   * Picks a frame of a video and writes it as JPEG.
   *
   * @throws needledrop.media.process.MediaException where ffmpeg finds no picture in the video
   */
  public static void write(Ffmpeg ffmpeg, Path video, Path jpeg, Progress progress) {
    double seconds = pickSeconds(ffmpeg, video, progress);
    try {
      Files.write(jpeg, ffmpeg.frameAsJpeg(video, seconds, MAX_JPEG_WIDTH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time of the frame that stands best for a video, in seconds. */
  static double pickSeconds(Ffmpeg ffmpeg, Path video, Progress progress) {
    double length = Math.max(.001, ffmpeg.probe(video).seconds());
    Poster poster = new Poster();
    try (FrameReader frameReader = ffmpeg.openFrames(video, ANALYSIS_WIDTH, ANALYSIS_HEIGHT)) {
      for (Frame frame = frameReader.next(); frame != null; frame = frameReader.next()) {
        poster.add(frame);
        progress.report(Math.min(1, frame.seconds() / length));
      }
    }
    progress.report(1);
    return poster.bestSeconds;
  }

  private void add(Frame frame) {
    double merit = imageScore(frame.rgb()) - MOTION_WEIGHT * motion(frame.rgb());
    if (merit > bestScore) {
      bestScore = merit;
      bestSeconds = frame.seconds();
    }
    previousRgb = frame.rgb();
  }

  /** Contrast and colourfulness, less what a picture lacks to be neither dark nor glaring. */
  private static double imageScore(byte[] rgb) {
    double sum = 0;
    double squares = 0;
    double colour = 0;
    int points = rgb.length / 3;
    for (int i = 0; i < rgb.length; i += 3) {
      int red = rgb[i] & 255;
      int green = rgb[i + 1] & 255;
      int blue = rgb[i + 2] & 255;
      double luma = .299 * red + .587 * green + .114 * blue;
      sum += luma;
      squares += luma * luma;
      colour += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
    double mean = sum / points;
    double contrast = Math.sqrt(Math.max(0, squares / points - mean * mean));
    double tooFar = Math.max(0, Math.max(MIN_MEAN_LUMA - mean, mean - MAX_MEAN_LUMA));
    return contrast + .5 * colour / points - 3 * tooFar;
  }

  private double motion(byte[] rgb) {
    if (previousRgb.length == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < rgb.length; i++) {
      sum += Math.abs((rgb[i] & 255) - (previousRgb[i] & 255));
    }
    return sum / rgb.length;
  }
}
