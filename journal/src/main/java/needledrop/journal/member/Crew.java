package needledrop.journal.member;

import java.time.InstantSource;
import needledrop.store.Database;

/** All that is kept about members beside the members themselves. */
public record Crew(
    Invitations invitations,
    SignIns signIns,
    KnownDevices knownDevices,
    SecondFactors secondFactors,
    Audit audit) {
  public static Crew of(Database database, Members members, InstantSource clock) {
    return new Crew(
        new Invitations(database, members, clock),
        new SignIns(database, clock),
        new KnownDevices(database, clock),
        new SecondFactors(database, clock),
        new Audit(database, clock));
  }
}
