package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.store.Ids.SongId;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Finds things of the journal by what is typed. */
public final class Search {
  public static final int A_PAGE = 10;

  /** Nobody turns more pages; every one further costs more. */
  private static final int PAGES = 50;

  private static final int ENOUGH = 3;
  private static final int SUGGESTED = 8;
  private static final int COUNTED = 1000;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Index index;
  private final Present members;
  private final Present readers;
  private final Sides sides;

  /**
   * @param members what members see of what was found
   * @param readers what everybody sees of it
   */
  public Search(Index index, Present members, Present readers, Sides sides) {
    this.index = index;
    this.members = members;
    this.readers = readers;
    this.sides = sides;
  }

  private Present present(boolean signedIn) {
    return signedIn ? members : readers;
  }

  public Index.Progress progress() {
    return index.progress();
  }

  /** One page of what the question finds; pages count from one. */
  public Found find(Question question, int page) {
    if (question.isEmpty() && question.choices().isNone()) {
      return Found.NOTHING;
    }
    int turned = Math.clamp(page, 1, PAGES);
    return read(question.signedIn(), reader -> find(reader, question, turned))
        .orElse(Found.NOTHING);
  }

  private <T> Optional<T> read(boolean signedIn, Volumes.Reading<T> reading) {
    try {
      return index.read(signedIn, reading);
    } catch (IOException e) {
      throw new UncheckedIOException("The search index could not be read", e);
    }
  }

  private Found find(IndexReader reader, Question question, int page) throws IOException {
    IndexSearcher searcher = searcher(reader);
    Answer answer = answer(searcher, question, page * A_PAGE);
    Query query = answer.asked().all();
    Sides.Count count = sides.count(searcher, query, question.choices());
    List<String> rows = answer.rows();
    List<String> here = rows.subList(Math.min(rows.size(), (page - 1) * A_PAGE), rows.size());
    List<Hit> hits = present(question.signedIn()).of(here, question.signedIn(), new Marking(query));
    int pages = Math.clamp((count.total() + A_PAGE - 1) / A_PAGE, 1, PAGES);
    boolean alike = answer.way() != Asking.TO_THE_LETTER;
    return new Found(
        hits,
        count.total(),
        page,
        pages,
        alike && !hits.isEmpty(),
        alike || hits.size() < ENOUGH ? rather(question) : null,
        count.facets());
  }

  private static IndexSearcher searcher(IndexReader reader) {
    return new TimedSearcher(reader, LONGEST);
  }

  /** What the strictest way finds that finds anything. */
  private record Answer(Asking way, Asked asked, List<String> rows) {}

  private static Answer answer(IndexSearcher searcher, Question question, int most)
      throws IOException {
    for (Asking way : Asking.values()) {
      Asked asked = Asked.everywhere(question, way, searcher.getIndexReader());
      List<String> rows = rows(searcher, asked, most);
      if (!rows.isEmpty() || question.isEmpty() || way == Asking.IN_PART) {
        return new Answer(way, asked, rows);
      }
    }
    throw new IllegalStateException("the last way answers whatever it finds");
  }

  /** The best: those with the right title first, since little else then comes up to them. */
  private static List<String> rows(IndexSearcher searcher, Asked asked, int most)
      throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    add(top(searcher, asked.titled(), most, 0), scores);
    add(top(searcher, asked.usual(), most, least(scores, most)), scores);
    List<Integer> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Float>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    return rows(searcher, best);
  }

  private static void add(TopDocs top, Map<Integer, Float> scores) {
    for (ScoreDoc doc : top.scoreDocs) {
      scores.merge(doc.doc, doc.score, Math::max);
    }
  }

  /** What something has to score to come among the best. */
  private static float least(Map<Integer, Float> scores, int most) {
    return scores.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(most - 1)
        .findFirst()
        .orElse(0f);
  }

  /** The best of what a query finds, as far as it may score more than the floor. */
  private static TopDocs top(IndexSearcher searcher, Query query, int most, float floor)
      throws IOException {
    TopScoreDocCollector best =
        new TopScoreDocCollectorManager(most, Math.min(most, COUNTED)).newCollector();
    searcher.search(query, new Into<>(new Above(floor, best)));
    return best.topDocs();
  }

  /** The best of a query that weighs, the first of another. */
  private static List<String> some(IndexSearcher searcher, Query query, int most)
      throws IOException {
    return rows(
        searcher, Stream.of(top(searcher, query, most, 0).scoreDocs).map(doc -> doc.doc).toList());
  }

  private static List<String> rows(IndexSearcher searcher, List<Integer> docs) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> rows = new ArrayList<>();
    for (int doc : docs) {
      rows.add(stored.document(doc, Set.of(Fields.ROW)).get(Fields.ROW));
    }
    return rows;
  }

  /** The question in words that the open volume knows, if that finds something to see. */
  private @Nullable String rather(Question question) {
    return read(
            false,
            reader -> {
              Optional<Question> other = Spelling.of(reader, question);
              return other.filter(one -> finds(searcher(reader), one)).map(Question::typed);
            })
        .flatMap(typed -> typed)
        .orElse(null);
  }

  private boolean finds(IndexSearcher searcher, Question question) {
    try {
      Asked asked = Asked.everywhere(question, Asking.TO_THE_LETTER, searcher.getIndexReader());
      Marking marking = new Marking(asked.all());
      return some(searcher, asked.all(), A_PAGE).stream()
          .anyMatch(row -> !readers.of(List.of(row), false, marking).isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every moment a song plays. */
  public List<SongMoment> moments(SongId song, boolean signedIn) {
    return present(signedIn).playing(song, signedIn);
  }

  /** A few things whose names go on as what is typed. */
  public List<Hit> suggest(String typed, boolean signedIn) {
    Question question = Question.of(typed, Question.Choices.NONE, signedIn);
    return question.isEmpty()
        ? List.of()
        : read(signedIn, reader -> suggest(reader, question)).orElse(List.of());
  }

  private List<Hit> suggest(IndexReader reader, Question question) throws IOException {
    IndexSearcher searcher = searcher(reader);
    for (Asking way : List.of(Asking.TO_THE_LETTER, Asking.MENDED, Asking.FORGIVING)) {
      Query query = Asked.names(question, way, reader).called();
      List<String> rows = some(searcher, query, SUGGESTED);
      List<Hit> hits =
          present(question.signedIn()).of(rows, question.signedIn(), new Marking(query));
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }
}
