package needledrop.journal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import needledrop.journal.search.Ledger.RowKey;
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

/** One index on the disk: what strangers may find lies in one, what only members may in another. */
final class Volume implements AutoCloseable {
  private static final String NAME = "name";
  private static final int MEGABYTES = 32;

  /** Lucene would tell every owner to add a module that Java still tries out. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** That a word is there, and nothing else about it. */
  private static final FieldType PRESENCE = new FieldType();

  static {
    VECTORS.setLevel(Level.SEVERE);
    PRESENCE.setIndexOptions(IndexOptions.DOCS);
    PRESENCE.setOmitNorms(true);
    PRESENCE.freeze();
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  Volume(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    try {
      writer = new IndexWriter(directory, settings());
      searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig(Letters.ANALYZER)
        .setRAMBufferSizeMB(MEGABYTES)
        .setCommitOnClose(false);
  }

  /** The name it was committed under; none for one that was never finished. */
  Optional<String> name() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(NAME)) {
          return Optional.of(entry.getValue());
        }
      }
    }
    return Optional.empty();
  }

  void setName(String name) {
    writer.setLiveCommitData(Map.of(NAME, name).entrySet());
  }

  /** Adds a thing that is not in it yet. */
  void add(RowKey row, Leaf leaf) throws IOException {
    writer.addDocument(document(row, leaf));
  }

  /** Puts a thing in place of what stood for its row; without one, the row is no longer found. */
  void replace(RowKey row, @Nullable Leaf leaf) throws IOException {
    Term term = new Term(Fields.ROW, row.term());
    if (leaf == null) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocument(term, document(row, leaf));
    }
  }

  private static Document document(RowKey row, Leaf leaf) {
    Document document = new Document();
    document.add(new StringField(Fields.ROW, row.term(), Store.YES));
    document.add(new LongField(Fields.KIND, leaf.kind().number(), Store.NO));
    document.add(words(leaf.text()));
    if (!leaf.title().isEmpty()) {
      document.add(words(leaf.title()));
      document.add(new TextField(Fields.TITLE, leaf.title(), Store.NO));
      document.add(new StringField(Fields.WHOLE, Letters.whole(leaf.title()), Store.NO));
    }
    String text = leaf.kind() == Kind.REPLY ? Fields.TALK : Fields.TEXT;
    document.add(new TextField(text, leaf.text(), Store.NO));
    leaf.themes().forEach(theme -> document.add(new LongField(Fields.THEME, theme, Store.NO)));
    if (leaf.film() != null) {
      document.add(new LongField(Fields.FILM, leaf.film(), Store.NO));
    }
    if (leaf.year() != null) {
      document.add(new LongField(Fields.YEAR, leaf.year(), Store.NO));
    }
    return document;
  }

  private static Field words(String text) {
    return new Field(Fields.WORDS, text, PRESENCE);
  }

  /** Lets searches see what was put in. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Brings what was put in to the disk. */
  void keep() throws IOException {
    writer.commit();
  }

  /** What can be searched at this moment; to be given back. */
  IndexSearcher take() throws IOException {
    return searchers.acquire();
  }

  void giveBack(IndexSearcher searcher) throws IOException {
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
