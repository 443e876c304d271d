package needledrop.journal.member;

import java.time.InstantSource;
import needledrop.store.Database;

/**
 * Creates and holds the objects that manage accounts: invitations, sign-ins, known devices, second
 * factors and the audit log.
 */
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
