package needledrop.journal.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates still images of single seconds of clips, for link previews. Each is created on its first
 * request and stored with the clip's other files. Only one is created at a time, and the number per
 * clip is limited.
 */
public final class ClipStills {
  private static final Logger LOG = LoggerFactory.getLogger(ClipStills.class);

  /** The maximum width of a still in pixels. */
  public static final int MAX_WIDTH = 1200;

  /** The available widths in pixels, descending. */
  private static final List<Integer> WIDTHS = List.of(MAX_WIDTH, 640, 320, 160, 60);

  private static final int MAX_STILLS_PER_CLIP = 500;

  private final Ffmpeg ffmpeg;
  private final Clips clips;
  private final Semaphore slot = new Semaphore(1);

  public ClipStills(Ffmpeg ffmpeg, Clips clips) {
    this.ffmpeg = ffmpeg;
    this.clips = clips;
  }

  /** Returns the full width of a clip's stills in pixels: that of the video, up to the maximum. */
  public static int width(Rendition rendition) {
    return Math.min(MAX_WIDTH, rendition.width());
  }

  /** Returns the largest available width within these limits, or empty if all are too large. */
  public static OptionalInt widthWithin(Rendition rendition, int maxWidth, int maxHeight) {
    return WIDTHS.stream()
        .mapToInt(width -> Math.min(width, rendition.width()))
        .filter(width -> width <= maxWidth && height(rendition, width) <= maxHeight)
        .findFirst();
  }

  /** Returns the height of a still of this width in pixels. */
  public static int height(Rendition rendition, int width) {
    return (int) Math.round((double) width * rendition.height() / rendition.width());
  }

  /**
   * Returns the still of a second, or the poster if it cannot be created now.
   *
   * @param width in pixels; empty is returned unless it is an available width
   */
  public Optional<Path> find(Clip clip, long second, int width) throws IOException {
    Rendition rendition = clip.rendition();
    Optional<Path> video = clips.findFile(clip, ClipFile.VIDEO);
    if (rendition == null
        || video.isEmpty()
        || second > rendition.length().toSeconds()
        || !isAvailableWidth(rendition, width)) {
      return Optional.empty();
    }
    String name = second + (width == MAX_WIDTH ? "" : "-" + width) + ".jpg";
    Path still = video.get().resolveSibling("stills").resolve(name);
    return Files.isRegularFile(still) || create(video.get(), second, width, still)
        ? Optional.of(still)
        : clips.findFile(clip, ClipFile.POSTER);
  }

  private static boolean isAvailableWidth(Rendition rendition, int width) {
    return WIDTHS.contains(width) || width == rendition.width();
  }

  private boolean create(Path video, long second, int width, Path still) throws IOException {
    if (!ffmpeg.isInstalled() || !slot.tryAcquire()) {
      return false;
    }
    try {
      Files.createDirectories(still.resolveSibling(""));
      if (count(still.resolveSibling("")) >= MAX_STILLS_PER_CLIP) {
        return false;
      }
      Path unfinished = still.resolveSibling("." + still.getFileName());
      Files.write(unfinished, ffmpeg.frameAsJpeg(video, (double) second, width));
      Files.move(
          unfinished, still, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (MediaException e) {
      LOG.debug("No picture of second {}", second, e);
      return false;
    } finally {
      slot.release();
    }
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
