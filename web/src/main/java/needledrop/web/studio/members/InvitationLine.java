package needledrop.web.studio.members;

import needledrop.journal.member.Invitation;

/** A link that still opens, as the owner sees it. */
public record InvitationLine(Invitation invitation, String expires) {}
