package needledrop.catalog.file;

import needledrop.store.Ids.MemberId;

/**
 * A member who uploads files.
 *
 * @param ownOnly whether they work on material of their own only, so that an upload neither finds
 *     nor changes what others uploaded
 */
public record Uploader(MemberId member, boolean ownOnly) {}
