package needledrop.web.studio.members;

import needledrop.journal.member.Invitation;

/**
 * An open invitation or password-reset link in the owner's list of members, with the time of its
 * expiry.
 */
public record InvitationLine(Invitation invitation, String expires) {}
