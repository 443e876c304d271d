package needledrop.web.studio.writing;

/** A link that still opens, as its screen lists it; its times are in words. */
public record ShareLinkLine(long id, String createdAt, String expiresAt) {}
