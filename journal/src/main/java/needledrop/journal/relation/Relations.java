package needledrop.journal.relation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Song;
import needledrop.catalog.value.CreditRole;
import needledrop.journal.entry.Entries;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;

/**
 * Finds entries and films related to an entry, for "More info and movies", each with one reason,
 * strongest first.
 */
public final class Relations {
  /** More than the list shows, because it leaves out the entry itself and duplicates. */
  private static final int MAX_ENTRIES_PER_REASON = 20;

  private final Database database;
  private final Entries entries;
  private final Items items;
  private final Films films;
  private final Sagas sagas;
  private final Facts facts;

  public Relations(
      Database database, Entries entries, Items items, Films films, Sagas sagas, Facts facts) {
    this.database = database;
    this.entries = entries;
    this.items = items;
    this.films = films;
    this.sagas = sagas;
    this.facts = facts;
  }

  /** Returns the related links, read in one transaction. */
  public List<RelatedLink> of(FullEntry full, ZoneId zone) {
    return database.read(handle -> {
      RelatedLinkBuilder builder = new RelatedLinkBuilder(full, zone);
      songs(full).forEach(song -> addForSong(song, builder));
      full.themes()
          .forEach(theme ->
              builder.add(
                  entries.withTheme(theme, 1, MAX_ENTRIES_PER_REASON),
                  Message.of("Also in the theme {theme}", "theme", theme.name())));
      if (full.film() != null) {
        addForFilm(full.film(), builder);
        sagas(full.film()).forEach(saga -> addForSaga(saga, builder));
        mainCredits(full.film()).forEach(credit -> addForCredit(credit, builder));
      }
      return builder.build();
    });
  }

  private static List<Song> songs(FullEntry full) {
    return full.clips().stream()
        .flatMap(clip -> clip.cues().stream())
        .map(StoredCue::song)
        .distinct()
        .toList();
  }

  private void addForSong(Song song, RelatedLinkBuilder builder) {
    builder.add(
        entries.about(song, 1, MAX_ENTRIES_PER_REASON),
        Message.of("Also with {song}", "song", song.name()));
    facts(song.id(), HeardInFact.class)
        .flatMap(heardIn -> films.find(heardIn.film()).stream())
        .forEach(
            film -> builder.add(film, Message.of("Also features {song}", "song", song.name())));
  }

  private void addForFilm(Film film, RelatedLinkBuilder builder) {
    builder.add(
        entries.about(film, 1, MAX_ENTRIES_PER_REASON),
        Message.of("Also about {film}", "film", film.name()));
  }

  private List<Saga> sagas(Film film) {
    return facts(film.id(), InSagaFact.class)
        .flatMap(inSaga -> sagas.find(inSaga.saga()).stream())
        .distinct()
        .toList();
  }

  private void addForSaga(Saga saga, RelatedLinkBuilder builder) {
    for (Film film : sagas.films(saga.id())) {
      builder.add(
          entries.about(film, 1, MAX_ENTRIES_PER_REASON),
          Message.of("Also about the {saga} saga", "saga", saga.name()));
      builder.add(film, Message.of("From the {saga} saga", "saga", saga.name()));
    }
  }

  /** Returns the credits for directing, writing or scoring the film. */
  private List<CreditFact> mainCredits(Film film) {
    return facts(film.id(), CreditFact.class)
        .filter(credit -> creditTemplate(credit.role()).isPresent())
        .toList();
  }

  private void addForCredit(CreditFact credit, RelatedLinkBuilder builder) {
    String personName = items.find(credit.person()).map(Item::name).orElse("");
    facts(credit.person(), CreditFact.class)
        .forEach(otherCredit ->
            creditTemplate(otherCredit.role())
                .ifPresent(template ->
                    film(otherCredit.subject())
                        .ifPresent(
                            film -> builder.add(film, Message.of(template, "name", personName)))));
  }

  private static Optional<String> creditTemplate(CreditRole creditRole) {
    return switch (creditRole) {
      case DIRECTOR -> Optional.of("Directed by {name}");
      case WROTE -> Optional.of("Written by {name}");
      case SCORED -> Optional.of("Scored by {name}");
      case COMPOSED, PERFORMED, PRODUCED, CAST -> Optional.empty();
    };
  }

  private Optional<Film> film(ItemId subject) {
    return subject instanceof FilmId id ? films.find(id) : Optional.empty();
  }

  private <F extends Fact> Stream<F> facts(ItemId item, Class<F> kind) {
    return facts.about(item).stream()
        .map(StoredFact::fact)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
