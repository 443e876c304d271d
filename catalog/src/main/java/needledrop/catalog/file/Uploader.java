package needledrop.catalog.file;

import needledrop.store.Ids.MemberId;

/**
 * The member who uploads a file, and whether they may edit only their own material.
 *
 * @param ownOnly whether the member may edit only their own material; an upload then neither finds
 *     nor changes the uploads of others
 */
public record Uploader(MemberId member, boolean ownOnly) {}
