package needledrop.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.VttTimestamp;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import org.jspecify.annotations.Nullable;

/**
 * A storyboard of a video: thumbnails at regular intervals on one JPEG sheet, with a WebVTT file
 * that maps times to thumbnails. Players show them above the seek bar.
 *
 * @param intervalSeconds seconds between thumbnails
 * @param count number of thumbnails
 * @param height of a thumbnail in pixels; its width is {@link #THUMBNAIL_WIDTH}
 */
public record Storyboard(double intervalSeconds, int count, int height) {
  /** The width of a thumbnail in pixels. */
  public static final int THUMBNAIL_WIDTH = 160;

  /** Thumbnails per row of the sheet. */
  public static final int COLUMNS = 10;

  private static final int MAX_THUMBNAILS = 100;
  private static final double MIN_INTERVAL_SECONDS = .5;

  /** From this interval on only key frames are decoded, which is much faster and close enough. */
  private static final double KEY_FRAMES_FROM_SECONDS = 10;

  private static final int MAX_HEIGHT = 320;

  /**
   * Returns the layout for a video.
   *
   * @param videoStream null if there is only audio
   */
  static Storyboard of(Duration length, @Nullable VideoStream videoStream) {
    return videoStream == null
        ? of(length, THUMBNAIL_WIDTH, THUMBNAIL_WIDTH * 9 / 16)
        : of(length, videoStream.width(), videoStream.height());
  }

  /**
   * Returns the layout for a video of this length and size: at most 100 thumbnails, at least 0.5 s
   * apart.
   *
   * @param width of the video in pixels
   * @param videoHeight of the video in pixels
   */
  public static Storyboard of(Duration length, int width, int videoHeight) {
    double seconds = Math.max(length.toMillis() / 1000., .001);
    double interval = Math.max(MIN_INTERVAL_SECONDS, seconds / MAX_THUMBNAILS);
    int count = Math.clamp((int) Math.ceil(seconds / interval - 1e-9), 1, MAX_THUMBNAILS);
    double aspectRatio = (double) videoHeight / width;
    int height = Math.clamp(2 * Math.round(THUMBNAIL_WIDTH * aspectRatio / 2), 2, MAX_HEIGHT);
    return new Storyboard(interval, count, height);
  }

  /**
   * Writes the sheet and the WebVTT file of a video.
   *
   * @param jpeg path of the sheet
   * @param vtt path of the WebVTT file
   * @param sheetName URL of the sheet in the WebVTT file
   * @throws needledrop.media.process.MediaException if the video cannot be decoded
   */
  public static void write(
      Ffmpeg ffmpeg,
      Path video,
      Duration length,
      Path jpeg,
      Path vtt,
      String sheetName,
      Progress progress) {
    Storyboard board = of(length, ffmpeg.probe(video).video());
    ffmpeg.encode(board.encodeRequest(video, length, jpeg), progress);
    try {
      Files.writeString(vtt, board.vtt(length, sheetName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EncodeRequest encodeRequest(Path video, Duration length, Path jpeg) {
    EncodeInput encodeInput =
        intervalSeconds < KEY_FRAMES_FROM_SECONDS
            ? EncodeInput.file(video)
            : EncodeInput.file(video, "-skip_frame", "nokey");
    String graph =
        String.format(
            Locale.ROOT,
            "[0:V:0]fps=fps=1/%f:start_time=0:round=up,scale=%d:%d:flags=area,setsar=1,"
                + "tile=layout=%dx%d:nb_frames=%d",
            intervalSeconds,
            THUMBNAIL_WIDTH,
            height,
            COLUMNS,
            rows(),
            count);
    List<String> jpegArguments =
        List.of(
            "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "5", "-pix_fmt", "yuvj420p", "-update", "1");
    return new EncodeRequest(
        List.of(encodeInput), graph, jpegArguments, jpeg, Math.max(.1, length.toMillis() / 1e3));
  }

  /** Returns the index of the thumbnail for a time, counted from 0. */
  public int indexAt(Duration time) {
    return Math.clamp((long) (time.toMillis() / 1000. / intervalSeconds), 0, count - 1);
  }

  /** Returns the number of rows of the sheet. */
  public int rows() {
    return (count + COLUMNS - 1) / COLUMNS;
  }

  /** Returns the WebVTT file, in the de-facto standard for thumbnails: #xywh=x,y,width,height. */
  String vtt(Duration length, String sheetName) {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    double end = length.toMillis() / 1000.;
    for (int i = 0; i < count; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s --> %s%n%s#xywh=%d,%d,%d,%d%n",
              formatTimestamp(i * intervalSeconds),
              formatTimestamp(
                  i + 1 < count
                      ? (i + 1) * intervalSeconds
                      : Math.max(end, i * intervalSeconds + .001)),
              sheetName,
              i % COLUMNS * THUMBNAIL_WIDTH,
              i / COLUMNS * height,
              THUMBNAIL_WIDTH,
              height));
    }
    return text.toString();
  }

  private static String formatTimestamp(double seconds) {
    return VttTimestamp.format(Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
