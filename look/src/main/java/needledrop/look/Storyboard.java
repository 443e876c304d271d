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
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of a video at even distances, laid side by side on one sheet, with a WebVTT file
 * that says which of them stands for which time: what a player shows above its time bar.
 *
 * @param intervalSeconds seconds from one picture to the next
 * @param count pictures on the sheet
 * @param height of one picture, in pixels; its width is {@link #THUMBNAIL_WIDTH}
 */
public record Storyboard(double intervalSeconds, int count, int height) {
  public static final int THUMBNAIL_WIDTH = 160;
  public static final int COLUMNS = 10;

  private static final int MAX_PICTURES = 100;
  private static final double MIN_INTERVAL_SECONDS = .5;

  /** From this distance on the frames that need no others are near enough, and much quicker. */
  private static final double KEY_FRAMES_FROM_SECONDS = 10;

  private static final int MAX_HEIGHT = 320;

  /**
   * Lays out the pictures of a video.
   *
   * @param videoStream the video; null if there is only sound
   */
  static Storyboard of(Duration length, @Nullable VideoStream videoStream) {
    return videoStream == null
        ? of(length, THUMBNAIL_WIDTH, THUMBNAIL_WIDTH * 9 / 16)
        : of(length, videoStream.width(), videoStream.height());
  }

  /** Lays out the pictures of a video of this length and size. */
  public static Storyboard of(Duration length, int width, int tall) {
    double seconds = Math.max(length.toMillis() / 1000., .001);
    double every = Math.max(MIN_INTERVAL_SECONDS, seconds / MAX_PICTURES);
    int count = Math.clamp((int) Math.ceil(seconds / every - 1e-9), 1, MAX_PICTURES);
    double shape = (double) tall / width;
    int height = Math.clamp(2 * Math.round(THUMBNAIL_WIDTH * shape / 2), 2, MAX_HEIGHT);
    return new Storyboard(every, count, height);
  }

  /**
   * Draws the sheet of a video and writes its WebVTT.
   *
   * @param sheetName how the WebVTT names the sheet
   * @throws needledrop.media.process.MediaException where ffmpeg finds no picture in the video
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
    List<String> asJpeg =
        List.of(
            "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "5", "-pix_fmt", "yuvj420p", "-update", "1");
    return new EncodeRequest(
        List.of(encodeInput), graph, asJpeg, jpeg, Math.max(.1, length.toMillis() / 1e3));
  }

  /** Which picture shows a moment, counted from 0. */
  public int indexAt(Duration moment) {
    return Math.clamp((long) (moment.toMillis() / 1000. / intervalSeconds), 0, count - 1);
  }

  /** How many rows of pictures the sheet has. */
  public int rows() {
    return (count + COLUMNS - 1) / COLUMNS;
  }

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
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
