package needledrop.journal.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
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
public final class Stills {
  private static final Logger LOG = LoggerFactory.getLogger(Stills.class);
  private static final int WIDEST = 1200;
  private static final int MOST_A_CLIP = 500;

  private final Ffmpeg ffmpeg;
  private final Clips clips;
  private final Semaphore turn = new Semaphore(1);

  public Stills(Ffmpeg ffmpeg, Clips clips) {
    this.ffmpeg = ffmpeg;
    this.clips = clips;
  }

  /** How wide the pictures of a clip are, in pixels: as the video itself, but not beyond. */
  public static int width(Rendition rendition) {
    return Math.min(WIDEST, rendition.width());
  }

  /** The picture of a second; of one that can not be had now, the poster. */
  public Optional<Path> at(Clip clip, long second) throws IOException {
    Rendition rendition = clip.rendition();
    Optional<Path> video = clips.file(clip, ClipFile.VIDEO);
    if (rendition == null || video.isEmpty() || second > rendition.length().toSeconds()) {
      return Optional.empty();
    }
    Path still = video.get().resolveSibling("stills").resolve(second + ".jpg");
    return Files.isRegularFile(still) || made(video.get(), second, still)
        ? Optional.of(still)
        : clips.file(clip, ClipFile.POSTER);
  }

  private boolean made(Path video, long second, Path still) throws IOException {
    if (!ffmpeg.present() || !turn.tryAcquire()) {
      return false;
    }
    try {
      Files.createDirectories(still.resolveSibling(""));
      if (count(still.resolveSibling("")) >= MOST_A_CLIP) {
        return false;
      }
      Path unfinished = still.resolveSibling("." + still.getFileName());
      Files.write(unfinished, ffmpeg.picture(video, (double) second, WIDEST));
      Files.move(
          unfinished, still, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (MediaException e) {
      LOG.debug("No picture of second {}", second, e);
      return false;
    } finally {
      turn.release();
    }
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
