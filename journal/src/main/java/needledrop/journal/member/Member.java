package needledrop.journal.member;

import java.time.Instant;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes here. The name is what readers see, and what is typed to sign in.
 *
 * @param removedAt since when they are no member any more; what they wrote keeps their name
 */
public record Member(
    MemberId id, String name, Role role, Instant since, @Nullable Instant removedAt) {
  public boolean may(Permission permission) {
    return removedAt == null && role.permissions().contains(permission);
  }
}
