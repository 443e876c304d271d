package needledrop.journal.member;

import java.time.Instant;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in and write. The name is public, and is used to sign in.
 *
 * @param removedAt when they stopped being a member; null for active members. Their entries keep
 *     their name
 */
public record Member(
    MemberId id, String name, Role role, Instant since, @Nullable Instant removedAt) {
  public boolean may(Permission permission) {
    return removedAt == null && role.permissions().contains(permission);
  }
}
