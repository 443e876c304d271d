package needledrop.journal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import needledrop.journal.search.IndexQueue.RowKey;
import needledrop.journal.search.SearchQuery.Filters;
import needledrop.store.FileTree;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

class SearchQueryPropertyTest {
  private static final RowKey ROW = new RowKey(IndexedTable.ENTRY, 1);
  private static final int MAX_TERMS = 10;
  private static final int MAX_PHRASES = 3;

  private Path folder;
  private IndexPartition partition;

  @BeforeProperty
  void open() throws IOException {
    folder = Files.createTempDirectory("search");
    partition = new IndexPartition(folder);
    add("Rocky training in Russia");
  }

  @AfterProperty
  void close() throws IOException {
    partition.close();
    FileTree.delete(folder);
  }

  /** Words, quotes, the syntax of query languages, and any characters. */
  @Provide
  static Arbitrary<String> typedTexts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "rocky", "Rusia", "\"", "“", "»", " ", " AND ", "*", "?", "~2", "title:"),
            Arbitraries.of("(", ")", "[a TO b]", "\\", "^", "/", "é", "\0", "\uD83C\uDFB5"),
            Arbitraries.strings().ofMaxLength(20))
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Provide
  static Arbitrary<String> titles() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withChars("éüñ0123456789")
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MAX_TERMS)
        .map(words -> String.join(" ", words));
  }

  @Property(seed = "1985", tries = 500)
  void sizeOfAQueryIsLimited(@ForAll("typedTexts") String typed) {
    SearchQuery query = query(typed);
    assertTrue(query.text().codePointCount(0, query.text().length()) <= SearchQuery.MAX_LENGTH);
    assertTrue(query.terms().size() <= MAX_TERMS);
    assertTrue(query.phrases().size() <= MAX_PHRASES);
    query.phrases().forEach(phrase -> assertTrue(phrase.size() > 1 && phrase.size() <= MAX_TERMS));
  }

  @Property(seed = "1985")
  void cutTextIsTheSameQuery(@ForAll("typedTexts") String typed) {
    SearchQuery query = query(typed);
    assertEquals(query.terms(), query(query.text()).terms());
    assertEquals(query.phrases(), query(query.text()).phrases());
  }

  @Property(seed = "1985", tries = 200)
  void everyTextCanBeSearched(@ForAll("typedTexts") String typed, @ForAll MatchMode mode)
      throws IOException {
    IndexSearcher searcher = partition.acquire();
    try {
      for (Query query : queries(query(typed), mode, searcher)) {
        assertTrue(searcher.search(query, 1).scoreDocs.length <= 1);
      }
    } finally {
      partition.release(searcher);
    }
  }

  @Property(seed = "1985", tries = 50)
  void titleIsFoundByItself(@ForAll("titles") String title) throws IOException {
    add(title);
    IndexSearcher searcher = partition.acquire();
    try {
      for (Query query : queries(query(title), MatchMode.EXACT, searcher)) {
        assertEquals(1, searcher.count(query), title);
      }
    } finally {
      partition.release(searcher);
    }
  }

  private void add(String title) throws IOException {
    partition.replace(ROW, IndexDocument.of(HitKind.FILM, 1, title, "Snow and logs.", true));
    partition.refresh();
  }

  private static SearchQuery query(String typed) {
    return SearchQuery.of(typed, Filters.NONE, false);
  }

  private static List<Query> queries(SearchQuery query, MatchMode mode, IndexSearcher searcher)
      throws IOException {
    QueryBuilder everywhere = QueryBuilder.inAllFields(query, mode, searcher.getIndexReader());
    QueryBuilder titles = QueryBuilder.inTitles(query, mode, searcher.getIndexReader());
    return List.of(
        everywhere.unrankedQuery(),
        everywhere.rankedQuery(),
        everywhere.titleQuery(),
        titles.nameQuery());
  }
}
