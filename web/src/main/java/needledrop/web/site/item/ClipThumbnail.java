package needledrop.web.site.item;

import java.time.Duration;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.journal.clip.ClipFile;
import needledrop.look.Storyboard;

/**
 * A thumbnail of a moment in a clip, shown as a section of the clip's storyboard image.
 *
 * @param viewBox the part of the storyboard, as the viewBox of an SVG
 * @param width the width of the storyboard, in pixels
 */
public record ClipThumbnail(String imagePath, String viewBox, int width, int height) {
  static ClipThumbnail of(Clip clip, Rendition rendition, Duration at) {
    Storyboard board = Storyboard.of(rendition.length(), rendition.width(), rendition.height());
    int index = board.indexAt(at);
    return new ClipThumbnail(
        clip.path(ClipFile.STORYBOARD),
        "%d %d %d %d"
            .formatted(
                index % Storyboard.COLUMNS * Storyboard.THUMBNAIL_WIDTH,
                index / Storyboard.COLUMNS * board.height(),
                Storyboard.THUMBNAIL_WIDTH,
                board.height()),
        Storyboard.COLUMNS * Storyboard.THUMBNAIL_WIDTH,
        board.rows() * board.height());
  }
}
