package needledrop.web.studio.writing;

/** An open share link to a draft, as the screen of such links lists it, with its times as text. */
public record ShareLinkLine(long id, String createdAt, String expiresAt) {}
