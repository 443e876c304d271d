package needledrop.journal.member;

import java.time.Instant;
import needledrop.store.Ids.MemberId;

/** Somebody who writes here. The name is what readers see, and what is typed to sign in. */
public record Member(MemberId id, String name, Role role, Instant since) {}
