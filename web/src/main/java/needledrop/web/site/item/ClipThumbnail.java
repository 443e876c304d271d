package needledrop.web.site.item;

import java.time.Duration;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.journal.clip.ClipFile;
import needledrop.look.Storyboard;

/**
 * One picture of a clip, as a window on the sheet of all its small pictures.
 *
 * @param viewBox the part of the sheet, as the viewBox of an SVG
 * @param width of the whole sheet
 */
public record ClipThumbnail(String imagePath, String viewBox, int width, int height) {
  static ClipThumbnail of(Clip clip, Rendition rendition, Duration at) {
    Storyboard board = Storyboard.of(rendition.length(), rendition.width(), rendition.height());
    int picture = board.indexAt(at);
    return new ClipThumbnail(
        clip.path(ClipFile.STORYBOARD),
        "%d %d %d %d"
            .formatted(
                picture % Storyboard.COLUMNS * Storyboard.THUMBNAIL_WIDTH,
                picture / Storyboard.COLUMNS * board.height(),
                Storyboard.THUMBNAIL_WIDTH,
                board.height()),
        Storyboard.COLUMNS * Storyboard.THUMBNAIL_WIDTH,
        board.rows() * board.height());
  }
}
