package needledrop.journal.member;

import java.time.InstantSource;
import needledrop.store.Database;

/** All that is kept about members beside the members themselves. */
public record MemberAdmin(
    Invitations invitations,
    SignIns signIns,
    KnownDevices knownDevices,
    SecondFactors secondFactors,
    AuditLog auditLog) {
  public static MemberAdmin of(Database database, Members members, InstantSource clock) {
    return new MemberAdmin(
        new Invitations(database, members, clock),
        new SignIns(database, clock),
        new KnownDevices(database, clock),
        new SecondFactors(database, clock),
        new AuditLog(database, clock));
  }
}
