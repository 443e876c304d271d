package needledrop.bench;

import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Member;
import needledrop.journal.member.Password;
import needledrop.store.Ids.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Generates a large journal from a seed: films with facts, entries and replies. The first entry has
 * fifty replies; the others have equal shares of the rest.
 */
@Command(
    name = "make-journal",
    description = "Creates a large journal in an empty folder.",
    mixinStandardHelpOptions = true)
final class JournalGenerator implements Callable<Integer> {
  private static final int BATCH_SIZE = 2_000;
  private static final int FACTS_PER_FILM = 10;
  private static final int FIRST_ENTRY_REPLIES = 50;
  private static final FactSource SOURCE = new FactSource.Imported("a seed");
  private static final String[] WORDS =
      "snow mountain training montage heart fire night city fight final song guitar drum siberia wyoming road winter tape champion neon sunset courage rival bell farm sled"
          .split(" ", -1);

  @Parameters(paramLabel = "HOME", description = "An empty folder.")
  private Path folder = Path.of("");

  @Option(names = "--entries", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
  private int entries;

  @Option(names = "--replies", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
  private int replies;

  @Option(names = "--facts", defaultValue = "200000", description = "Default: ${DEFAULT-VALUE}.")
  private int facts;

  private final Random random = new Random(1985);

  @Override
  public Integer call() {
    try (BenchJournal journal = BenchJournal.open(folder)) {
      Member owner =
          journal
              .members()
              .update(
                  journal.members().owner().id(),
                  BackgroundLoad.OWNER_NAME,
                  new Password(BackgroundLoad.OWNER_PASSWORD));
      List<Film> films = addFilms(journal);
      List<EntryId> entryIds = entries(journal, owner, films);
      addReplies(journal, owner, entryIds);
    }
    return 0;
  }

  private List<Film> addFilms(BenchJournal journal) {
    List<Film> films = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    inBatches(
        journal, "places", 100, number -> places.add(journal.places().add("Place " + number)));
    inBatches(
        journal,
        "films",
        Math.max(1, facts / FACTS_PER_FILM),
        number -> {
          Film film = journal.films().add(title(number), 1950 + number % 75);
          films.add(film);
          addFacts(journal, film, number, places.get(number % places.size()));
        });
    return films;
  }

  /** Adds ten facts about a film, with two people and a song. */
  private void addFacts(BenchJournal journal, Film film, int number, Place place) {
    Person director = journal.people().add("Director " + number);
    Person composer = journal.people().add("Composer " + number / 3);
    Song song = journal.songs().add("Song " + number, "Singer " + number / 5);
    List<Fact> newFacts = new ArrayList<>();
    newFacts.add(new CreditFact(film.id(), CreditRole.DIRECTOR, director.id(), null));
    newFacts.add(new CreditFact(film.id(), CreditRole.SCORED, composer.id(), null));
    newFacts.add(new CreditFact(song.id(), CreditRole.COMPOSED, composer.id(), null));
    newFacts.add(new CreditFact(song.id(), CreditRole.PERFORMED, director.id(), null));
    newFacts.add(
        new ReleaseFact(
            film.id(), PartialDate.parse(Integer.toString(1950 + number % 75)), null, null, null));
    newFacts.add(new FilmedAtFact(film.id(), place.id(), null));
    newFacts.add(
        new ChartPeakFact(song.id(), "Hot 100", new PeakPosition.At(1 + number % 100), null));
    newFacts.add(new CreditFact(film.id(), CreditRole.CAST, composer.id(), "a passer-by"));
    newFacts.add(new CertificationFact(song.id(), "Gold", "RIAA", null));
    newFacts.add(new CreditFact(film.id(), CreditRole.WROTE, director.id(), null));
    newFacts.forEach(fact -> journal.facts().add(fact, SOURCE));
  }

  private List<EntryId> entries(BenchJournal journal, Member owner, List<Film> films) {
    List<EntryId> entryIds = new ArrayList<>();
    inBatches(
        journal,
        "entries",
        entries,
        number -> {
          Film film = films.get(number % films.size());
          EntryContent entryContent =
              EntryContent.of(
                      sentence(4) + " " + number,
                      sentence(12) + ".",
                      sentence(80) + ".\n\n" + sentence(80) + ".")
                  .withFilm(film.id());
          Entry entry = journal.entries().add(owner.id(), entryContent);
          entryIds.add(journal.entries().publish(entry.id()).id());
        });
    return entryIds;
  }

  private void addReplies(BenchJournal journal, Member owner, List<EntryId> entryIds) {
    inBatches(
        journal,
        "replies",
        replies,
        number -> {
          EntryId entry =
              number < FIRST_ENTRY_REPLIES
                  ? entryIds.getFirst()
                  : entryIds.get(number % entryIds.size());
          journal
              .replies()
              .postAsMember(entry, null, owner.id(), "Reader " + number % 5_000, sentence(15));
        });
  }

  private static String title(int number) {
    return word(number) + " " + word(number / WORDS.length) + " " + number;
  }

  /** Returns one of the few words that all text is made of. */
  static String word(int number) {
    return WORDS[number % WORDS.length];
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int word = 0; word < words; word++) {
      sentence.append(' ').append(word(random.nextInt(WORDS.length)));
    }
    return sentence.toString();
  }

  /** Shows the progress, on a terminal only. */
  private static void showProgress(String progress) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      System.err.print(progress);
    }
  }

  /** Runs an action for each number, in transactions of {@link #BATCH_SIZE}. */
  private static void inBatches(BenchJournal journal, String what, int count, IntConsumer action) {
    for (int from = 0; from < count; from += BATCH_SIZE) {
      int first = from;
      int end = Math.min(count, from + BATCH_SIZE);
      journal
          .database()
          .write(handle -> {
            for (int number = first; number < end; number++) {
              action.accept(number);
            }
          });
      showProgress("\r%s %,d of %,d".formatted(what, end, count));
    }
    showProgress(System.lineSeparator());
  }
}
