package needledrop.look;

import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of footage between two cuts. Its span starts with {@code firstFrame}, which for a
 * gradual opening is the middle of the transition.
 *
 * @param firstFrame counted from 0 in display order
 * @param transition the frames of the opening, null for the start and for a cut
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
