package needledrop.web.site.entry;

import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.journal.reply.Reply;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/** The marks beside the names of the owner and the members, by which readers know their replies. */
record MemberBadges(Members members) {
  /** In English; none for the reply of a guest. */
  @Nullable String of(Reply reply) {
    MemberId writer = reply.member();
    return writer == null ? null : members.find(writer).map(MemberBadges::of).orElse(null);
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
