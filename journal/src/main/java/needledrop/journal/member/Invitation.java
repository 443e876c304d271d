package needledrop.journal.member;

import java.time.Instant;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A link for choosing a password, valid once.
 *
 * @param name the name it was issued for
 * @param member whose password it resets; null if it creates a member
 */
public record Invitation(
    long id, Role role, String name, @Nullable MemberId member, Instant expires) {}
