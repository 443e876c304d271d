package needledrop.catalog.file;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Person;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.store.Database;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;

/** Adds to a song the fact that a person performed it, for each artist in the tags of its file. */
final class ArtistCredits {
  private static final FactSource TAGS = new FactSource.Imported("the tags of its file");

  private final Database database;
  private final People people;
  private final Facts facts;

  ArtistCredits(Database database, Facts facts) {
    this.database = database;
    this.people = new People(database);
    this.facts = facts;
  }

  /**
   * Adds a credit for each artist. A single artist gets none, because the song itself names them.
   */
  void add(SongId song, List<String> artists) {
    if (artists.size() > 1) {
      artists.forEach(artist ->
          facts.add(
              new CreditFact(song, CreditRole.PERFORMED, findOrAddPerson(artist), null), TAGS));
    }
  }

  private PersonId findOrAddPerson(String name) {
    return findPerson(name).or(() -> Optional.of(people.add(name)).map(Person::id)).orElseThrow();
  }

  private Optional<PersonId> findPerson(String name) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT id FROM item WHERE kind = 'person' AND binned IS NULL AND folded = :folded
                ORDER BY id LIMIT 1
                """)
            .bind("folded", NameNormalizer.normalize(name))
            .map(Row.mapper(row -> new PersonId(row.longValue("id"))))
            .findFirst());
  }
}
