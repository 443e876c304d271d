package needledrop.journal;

import needledrop.catalog.Catalog;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.relation.SongAppearances;
import needledrop.store.Database;

/**
 * The database and all objects that read it, restricted to what one group may see: readers see what
 * is published, members see everything.
 *
 * @param database the database, restricted to what the group may see
 */
public record JournalView(
    Database database,
    Catalog catalog,
    Themes themes,
    NameResolver nameResolver,
    MarkdownRenderer markdown,
    SongAppearances appearances,
    FullEntries fullEntries,
    Relations relations) {}
