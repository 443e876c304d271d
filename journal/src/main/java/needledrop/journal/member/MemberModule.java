package needledrop.journal.member;

import java.time.InstantSource;
import needledrop.store.Database;

/** The module for members: accounts, the first owner's link, and administration. */
public record MemberModule(Members members, OwnerLink ownerLink, MemberAdmin admin) {

  /** Assembles the module. */
  public static MemberModule in(Database database, InstantSource clock) {
    Members members = new Members(database, clock);
    return new MemberModule(
        members, new OwnerLink(database, members, clock), MemberAdmin.of(database, members, clock));
  }
}
