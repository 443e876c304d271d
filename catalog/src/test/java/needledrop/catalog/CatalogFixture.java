package needledrop.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.editing.CatalogEditor;
import needledrop.catalog.editing.Conflicts;
import needledrop.catalog.editing.Duplicates;
import needledrop.catalog.editing.History;
import needledrop.catalog.editing.Merges;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.figure.ChartEntries;
import needledrop.catalog.figure.FilmingLocations;
import needledrop.catalog.figure.SagaFilms;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.ExternalIds;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.store.Database;

/** A catalog on a real database, with a clock that the test advances. */
public final class CatalogFixture implements AutoCloseable {
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  public final InstantSource clock = () -> now;
  public final Database database;
  public final Items items;
  public final Films films;
  public final Songs songs;
  public final Albums albums;
  public final People people;
  public final Places places;
  public final Sagas sagas;
  public final Facts facts;
  public final ItemDetails itemDetails;
  public final DerivedFacts derivedFacts;
  public final ChartEntries chartEntries;
  public final FilmingLocations filmingLocations;
  public final SagaFilms sagaFilms;
  public final SongFiles songFiles;
  public final CueSheets cueSheets;
  public final FootageLibrary footage;
  public final Folders folders;
  public final ExternalIds externalIds;
  public final History history;
  public final Merges merges;
  public final CatalogEditor editor;
  public final Conflicts conflicts;
  public final Duplicates duplicates;

  public CatalogFixture(Path folder) {
    database = Database.open(folder.resolve("world.db"), List.of("needledrop/catalog/migrations"));
    Catalog catalog = Catalog.in(database, clock);
    items = catalog.items();
    films = catalog.byKind().films();
    songs = catalog.byKind().songs();
    albums = catalog.byKind().albums();
    people = catalog.byKind().people();
    places = catalog.byKind().places();
    sagas = catalog.byKind().sagas();
    facts = catalog.facts();
    itemDetails = catalog.details();
    songFiles = catalog.songFiles();
    cueSheets = catalog.cueSheets();
    footage = catalog.footage();
    folders = catalog.folders();
    derivedFacts = new DerivedFacts(database, facts);
    chartEntries = new ChartEntries(database);
    filmingLocations = new FilmingLocations(database);
    sagaFilms = new SagaFilms(database);
    externalIds = new ExternalIds(database, clock);
    history = new History(database, clock);
    merges = new Merges(database, List.of(), clock);
    editor = new CatalogEditor(database, items, facts, itemDetails, externalIds, merges, history);
    conflicts = new Conflicts(facts);
    duplicates = new Duplicates(database);
  }

  public void advanceSeconds(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public void close() {
    database.close();
  }
}
