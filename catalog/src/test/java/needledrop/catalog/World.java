package needledrop.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.store.Database;

/** A catalog on a real database, and a clock that the test moves. */
final class World implements AutoCloseable {
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  final InstantSource clock = () -> now;
  final Database database;
  final Items items;
  final Films films;
  final Songs songs;
  final Albums albums;
  final People people;
  final Places places;
  final Sagas sagas;
  final Facts facts;
  final Details details;
  final Derivations derivations;
  final Charts charts;
  final Locations locations;
  final SagaScores scores;
  final SongFiles songFiles;
  final CueSheets cueSheets;
  final FootageLibrary footage;
  final Folders folders;
  final Identifiers identifiers;
  final History history;
  final Merges merges;
  final Upkeep upkeep;
  final Conflicts conflicts;
  final Duplicates duplicates;

  World(Path folder) {
    database = Database.open(folder.resolve("world.db"), List.of("needledrop/catalog/migrations"));
    items = new Items(database, clock);
    films = new Films(database);
    songs = new Songs(database);
    albums = new Albums(database);
    people = new People(database);
    places = new Places(database);
    sagas = new Sagas(database, clock);
    facts = new Facts(database, clock);
    details = new Details(database, facts);
    derivations = new Derivations(database);
    charts = new Charts(database);
    locations = new Locations(database);
    scores = new SagaScores(database);
    songFiles = new SongFiles(database, songs, clock);
    cueSheets = new CueSheets(database, clock);
    footage = new FootageLibrary(database, cueSheets, clock);
    folders = new Folders(database, clock);
    identifiers = new Identifiers(database, clock);
    history = new History(database, clock);
    merges = new Merges(database, List.of(), clock);
    upkeep = new Upkeep(database, items, facts, details, identifiers, merges, history);
    conflicts = new Conflicts(facts);
    duplicates = new Duplicates(database);
  }

  void secondsLater(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public void close() {
    database.close();
  }
}
