package needledrop.catalog.file;

import needledrop.store.Ids.MemberId;

/**
 * A member who uploads files.
 *
 * @param ownOnly whether the member may edit only their own material; an upload then neither finds
 *     nor changes the uploads of others
 */
public record Uploader(MemberId member, boolean ownOnly) {}
