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
 * Selects the poster frame of a video: a frame with high contrast and saturation that is neither
 * too dark nor too bright, and not blurred by motion or part of a transition.
 */
public final class Poster {
  private static final int ANALYSIS_WIDTH = 48;
  private static final int ANALYSIS_HEIGHT = 27;

  /** The maximum width of a poster in pixels; narrower videos are not enlarged. */
  public static final int MAX_JPEG_WIDTH = 1280;

  /** The mean luma (0 to 255) below which a frame is too dark. */
  private static final double MIN_MEAN_LUMA = 40;

  /** The mean luma above which a frame is too bright. */
  private static final double MAX_MEAN_LUMA = 215;

  /**
   * The weight of the difference from the previous frame, which is large for motion blur and
   * transitions.
   */
  private static final double MOTION_WEIGHT = 1.5;

  private double bestScore = Double.NEGATIVE_INFINITY;
  private double bestSeconds;
  private byte[] previousRgb = new byte[0];

  private Poster() {}

  /**
   * Selects a frame of a video and writes it as JPEG.
   *
   * @throws needledrop.media.process.MediaException if the video cannot be decoded
   */
  public static void write(Ffmpeg ffmpeg, Path video, Path jpeg, Progress progress) {
    double seconds = pickSeconds(ffmpeg, video, progress);
    try {
      Files.write(jpeg, ffmpeg.frameAsJpeg(video, seconds, MAX_JPEG_WIDTH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the time of the best frame of a video, in seconds. */
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
    double score = imageScore(frame.rgb()) - MOTION_WEIGHT * motion(frame.rgb());
    if (score > bestScore) {
      bestScore = score;
      bestSeconds = frame.seconds();
    }
    previousRgb = frame.rgb();
  }

  /**
   * Returns the score of a frame by itself: contrast (standard deviation of the luma) plus half the
   * mean saturation, minus a penalty for frames that are too dark or too bright.
   */
  private static double imageScore(byte[] rgb) {
    double sum = 0;
    double squareSum = 0;
    double saturation = 0;
    int pixels = rgb.length / 3;
    for (int i = 0; i < rgb.length; i += 3) {
      int red = rgb[i] & 255;
      int green = rgb[i + 1] & 255;
      int blue = rgb[i + 2] & 255;
      double luma = .299 * red + .587 * green + .114 * blue;
      sum += luma;
      squareSum += luma * luma;
      saturation += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
    double mean = sum / pixels;
    double contrast = Math.sqrt(Math.max(0, squareSum / pixels - mean * mean));
    double excess = Math.max(0, Math.max(MIN_MEAN_LUMA - mean, mean - MAX_MEAN_LUMA));
    return contrast + .5 * saturation / pixels - 3 * excess;
  }

  /** Returns the mean absolute difference from the previous frame, 0 to 255; 0 for the first. */
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
