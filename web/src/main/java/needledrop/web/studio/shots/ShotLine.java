package needledrop.web.studio.shots;

import needledrop.media.Span;
import needledrop.media.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * A shot of footage in the studio's strip of shots: number, time span and thumbnail.
 *
 * @param number counted from one
 * @param tile its picture, once there is one
 */
public record ShotLine(int number, Span span, @Nullable StoryboardTile tile) {
  public double startSeconds() {
    return span.startSeconds();
  }

  public double endSeconds() {
    return span.endSeconds();
  }

  public String in() {
    return Timecode.formatSeconds(span.start());
  }

  public String length() {
    return "%.1f s".formatted(span.length().toMillis() / 1000.0);
  }
}
