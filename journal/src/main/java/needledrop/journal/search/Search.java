package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needledrop.store.Ids.SongId;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
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
  private static final long MOST_MILLIS = 3000;

  private final Index index;
  private final Present present;
  private final Sides sides;

  public Search(Index index, Present present, Sides sides) {
    this.index = index;
    this.present = present;
    this.sides = sides;
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
    Asking way = way(searcher, question);
    Query query = way.of(question);
    Sides.Count count = sides.count(searcher, query, question.choices());
    List<String> rows = rows(searcher, query, page * A_PAGE);
    List<String> here = rows.subList(Math.min(rows.size(), (page - 1) * A_PAGE), rows.size());
    List<Hit> hits = present.of(here, question.signedIn(), new Marking(query));
    int pages = Math.clamp((count.total() + A_PAGE - 1) / A_PAGE, 1, PAGES);
    boolean alike = way != Asking.TO_THE_LETTER;
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
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setTimeout(new QueryTimeoutImpl(MOST_MILLIS));
    return searcher;
  }

  /** The strictest way that finds enough, or else the one that finds anything. */
  private static Asking way(IndexSearcher searcher, Question question) throws IOException {
    if (question.isEmpty() || rows(searcher, Asking.TO_THE_LETTER.of(question), 1).size() > 0) {
      return Asking.TO_THE_LETTER;
    }
    return rows(searcher, Asking.FORGIVING.of(question), 1).isEmpty()
        ? Asking.IN_PART
        : Asking.FORGIVING;
  }

  private static List<String> rows(IndexSearcher searcher, Query query, int most)
      throws IOException {
    TopDocs top =
        searcher.search(query, new TopScoreDocCollectorManager(most, Math.min(most, COUNTED)));
    StoredFields stored = searcher.storedFields();
    List<String> rows = new ArrayList<>();
    for (ScoreDoc doc : top.scoreDocs) {
      rows.add(stored.document(doc.doc, Set.of(Fields.ROW)).get(Fields.ROW));
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
      Query query = Asking.TO_THE_LETTER.of(question);
      return !present.of(rows(searcher, query, A_PAGE), false, new Marking(query)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every moment a song plays. */
  public List<SongMoment> moments(SongId song, boolean signedIn) {
    return present.playing(song, signedIn);
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
    for (Asking way : Arrays.asList(Asking.TO_THE_LETTER, Asking.FORGIVING)) {
      Query query = way.names(question);
      List<Hit> hits =
          present.of(rows(searcher, query, SUGGESTED), question.signedIn(), new Marking(query));
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }
}
