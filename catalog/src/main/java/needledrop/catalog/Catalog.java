package needledrop.catalog;

import java.time.InstantSource;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.ItemsByKind;
import needledrop.store.Database;

/**
 * Creates and holds the objects that read and write the catalog on one database, or on a restricted
 * view: items, facts, cue sheets, media files.
 */
public record Catalog(
    Items items,
    ItemsByKind byKind,
    Facts facts,
    ItemDetails details,
    CueSheets cueSheets,
    SongFiles songFiles,
    FootageLibrary footage,
    Folders folders) {

  public static Catalog in(Database database, InstantSource clock) {
    ItemsByKind byKind = ItemsByKind.in(database, clock);
    Facts facts = new Facts(database, clock);
    CueSheets cueSheets = new CueSheets(database, clock);
    return new Catalog(
        new Items(database, clock),
        byKind,
        facts,
        new ItemDetails(database, facts),
        cueSheets,
        new SongFiles(database, byKind.songs(), clock),
        new FootageLibrary(database, cueSheets, clock),
        new Folders(database, clock));
  }
}
