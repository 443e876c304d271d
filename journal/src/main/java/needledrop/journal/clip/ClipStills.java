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
 * Pictures of single seconds of clips, for those who pass a moment on. Each is made when it is
 * first asked for, and kept beside the clip's other files; few are made at once, and few are kept.
 */
public final class ClipStills {
  private static final Logger LOG = LoggerFactory.getLogger(ClipStills.class);

  /** How wide a picture of a clip is at most, in pixels. */
  public static final int MAX_WIDTH = 1200;

  /** The widths in pixels that a picture is had in, the largest first. */
  private static final List<Integer> WIDTHS = List.of(MAX_WIDTH, 640, 320, 160, 60);

  private static final int MAX_STILLS_PER_CLIP = 500;

  private final Ffmpeg ffmpeg;
  private final Clips clips;
  private final Semaphore slot = new Semaphore(1);

  public ClipStills(Ffmpeg ffmpeg, Clips clips) {
    this.ffmpeg = ffmpeg;
    this.clips = clips;
  }

  /** How wide the pictures of a clip are, in pixels: as the video itself, but not beyond. */
  public static int width(Rendition rendition) {
    return Math.min(MAX_WIDTH, rendition.width());
  }

  /** The largest width of a picture of a clip within these limits; empty if all are too large. */
  public static OptionalInt widthWithin(Rendition rendition, int maxWidth, int maxHeight) {
    return WIDTHS.stream()
        .mapToInt(width -> Math.min(width, rendition.width()))
        .filter(width -> width <= maxWidth && height(rendition, width) <= maxHeight)
        .findFirst();
  }

  /** The height of a picture of a clip that is so wide, in pixels. */
  public static int height(Rendition rendition, int width) {
    return (int) Math.round((double) width * rendition.height() / rendition.width());
  }

  /**
   * The picture of a second; of one that can not be had now, the poster.
   *
   * @param width in pixels, at most: one of those that are had; any other has no picture
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
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
