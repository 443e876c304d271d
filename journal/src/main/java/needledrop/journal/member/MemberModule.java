package needledrop.journal.member;

import java.time.InstantSource;
import needledrop.store.Database;

/**
 * Creates and holds the objects that deal with members: accounts, the link for the owner's first
 * password, and administration.
 */
public record MemberModule(Members members, OwnerLink ownerLink, MemberAdmin admin) {

  /** Assembles the module. */
  public static MemberModule in(Database database, InstantSource clock) {
    Members members = new Members(database, clock);
    return new MemberModule(
        members, new OwnerLink(database, members, clock), MemberAdmin.of(database, members, clock));
  }
}
