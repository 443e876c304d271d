package needledrop.web.studio.members;

import needledrop.journal.member.Member;
import needledrop.journal.member.Role;

/** A member in the owner's list of members, with the date of joining as text. */
public record MemberLine(Member member, String since) {
  public String address() {
    return "/studio/members/" + member.id().value();
  }

  public boolean isOwner() {
    return member.role() == Role.OWNER;
  }
}
