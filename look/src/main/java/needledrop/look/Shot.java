package needledrop.look;

import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A shot: the span of footage between two transitions, with the kind of the transition at its
 * start.
 *
 * @param firstFrame counted from 0 in display order; for a gradual transition, its middle
 * @param span from the time of {@code firstFrame} to that of the next shot
 * @param opensWith kind of the transition at its start
 * @param transition frames of the transition at its start; null for the start of the footage and a
 *     cut
 */
public record Shot(
    int firstFrame, Span span, TransitionKind opensWith, @Nullable Transition transition) {
  public Shot {
    if (firstFrame < 0) {
      throw new IllegalArgumentException("a shot cannot start at frame " + firstFrame);
    }
    if (opensWith.isGradual() != (transition != null)) {
      throw new IllegalArgumentException("a " + opensWith.word() + " with " + transition);
    }
  }
}
