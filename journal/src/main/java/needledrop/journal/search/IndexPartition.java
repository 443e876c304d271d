package needledrop.journal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import needledrop.journal.search.IndexQueue.RowKey;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one Lucene index on disk, which contains either the public documents or those
 * for members only.
 */
final class IndexPartition implements AutoCloseable {
  private static final String NAME_KEY = "name";
  private static final int RAM_BUFFER_MB = 32;

  /** Silenced, because Lucene would tell every owner to add an incubator module of Java. */
  private static final Logger VECTORIZATION_LOG =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** Only whether a document contains a term. */
  private static final FieldType MATCH_ONLY = new FieldType();

  static {
    VECTORIZATION_LOG.setLevel(Level.SEVERE);
    MATCH_ONLY.setIndexOptions(IndexOptions.DOCS);
    MATCH_ONLY.setOmitNorms(true);
    MATCH_ONLY.freeze();
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  IndexPartition(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    try {
      writer = new IndexWriter(directory, writerConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig writerConfig() {
    return new IndexWriterConfig(TextAnalysis.ANALYZER)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setCommitOnClose(false);
  }

  /** The name under which the index was committed; empty if it was never completed. */
  Optional<String> name() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(NAME_KEY)) {
          return Optional.of(entry.getValue());
        }
      }
    }
    return Optional.empty();
  }

  void setName(String name) {
    writer.setLiveCommitData(Map.of(NAME_KEY, name).entrySet());
  }

  /** Adds a document that is not in the index yet. */
  void add(RowKey row, IndexDocument indexDocument) throws IOException {
    writer.addDocument(document(row, indexDocument));
  }

  /** Replaces the document of a row, or removes it if the new one is null. */
  void replace(RowKey row, @Nullable IndexDocument indexDocument) throws IOException {
    Term term = new Term(IndexFields.ROW, row.term());
    if (indexDocument == null) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocument(term, document(row, indexDocument));
    }
  }

  private static Document document(RowKey row, IndexDocument indexDocument) {
    Document document = new Document();
    document.add(new StringField(IndexFields.ROW, row.term(), Store.YES));
    document.add(new LongField(IndexFields.KIND, indexDocument.kind().number(), Store.NO));
    document.add(allTextField(indexDocument.text()));
    if (!indexDocument.title().isEmpty()) {
      document.add(allTextField(indexDocument.title()));
      document.add(new TextField(IndexFields.TITLE, indexDocument.title(), Store.NO));
      document.add(
          new StringField(
              IndexFields.EXACT_TITLE, TextAnalysis.exactTitle(indexDocument.title()), Store.NO));
    }
    String text = indexDocument.kind() == HitKind.REPLY ? IndexFields.REPLY_TEXT : IndexFields.TEXT;
    document.add(new TextField(text, indexDocument.text(), Store.NO));
    indexDocument
        .themes()
        .forEach(theme -> document.add(new LongField(IndexFields.THEME, theme, Store.NO)));
    if (indexDocument.film() != null) {
      document.add(new LongField(IndexFields.FILM, indexDocument.film(), Store.NO));
    }
    if (indexDocument.year() != null) {
      document.add(new LongField(IndexFields.YEAR, indexDocument.year(), Store.NO));
    }
    return document;
  }

  private static Field allTextField(String text) {
    return new Field(IndexFields.ALL_TEXT, text, MATCH_ONLY);
  }

  /** Makes changes visible to searches. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Writes changes to disk. */
  void commit() throws IOException {
    writer.commit();
  }

  /** Returns a searcher of the current state, which must be released. */
  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      writer.rollback();
    }
  }
}
