package needledrop.journal.member;

import java.time.Instant;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody chooses a password, once.
 *
 * @param name whom it is meant for
 * @param member who gets a new password by it; nothing where it makes a new member
 */
public record Invitation(
    long id, Role role, String name, @Nullable MemberId member, Instant expires) {}
