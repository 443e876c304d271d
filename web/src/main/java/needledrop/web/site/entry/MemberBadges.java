package needledrop.web.site.entry;

import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the badge, such as "Editor" or "Former member", that stands beside the name of a member who
 * wrote a reply.
 */
record MemberBadges(Members members) {
  /** The badge in English; null for the reply of a guest. */
  @Nullable String of(Reply reply) {
    MemberId member = reply.member();
    return member == null ? null : members.find(member).map(MemberBadges::of).orElse(null);
  }

  private static String of(Member member) {
    if (member.removedAt() != null) {
      return "Former member";
    }
    return switch (member.role()) {
      case OWNER -> "Owner";
      case EDITOR -> "Editor";
      case AUTHOR -> "Author";
      case MODERATOR -> "Moderator";
    };
  }
}
