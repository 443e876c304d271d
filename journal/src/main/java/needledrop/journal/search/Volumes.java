package needledrop.journal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.journal.search.Ledger.RowKey;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index: the open volume for everybody, and the closed one besides for those who signed in.
 * Words of private things do not lie in the open one, so nothing drawn from it can give them away.
 */
final class Volumes implements AutoCloseable {
  private final Volume open;
  private final Volume closed;

  Volumes(Path folder) throws IOException {
    open = new Volume(Files.createDirectories(folder.resolve("open")));
    try {
      closed = new Volume(Files.createDirectories(folder.resolve("closed")));
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /** Whether both were finished under this name. */
  boolean are(Optional<String> name) {
    return name.isPresent() && open.name().equals(name) && closed.name().equals(name);
  }

  void setName(String name) {
    open.setName(name);
    closed.setName(name);
  }

  void add(RowKey row, Leaf leaf) throws IOException {
    (leaf.open() ? open : closed).add(row, leaf);
  }

  void replace(RowKey row, @Nullable Leaf leaf) throws IOException {
    open.replace(row, leaf != null && leaf.open() ? leaf : null);
    closed.replace(row, leaf != null && !leaf.open() ? leaf : null);
  }

  void show() throws IOException {
    open.show();
    closed.show();
  }

  void keep() throws IOException {
    open.keep();
    closed.keep();
  }

  /** What is done with all that one may find at one moment. */
  @FunctionalInterface
  interface Reading<T> {
    T of(IndexReader reader) throws IOException;
  }

  <T> T read(boolean signedIn, Reading<T> reading) throws IOException {
    return signedIn
        ? read(open, ours -> read(closed, theirs -> reading.of(together(ours, theirs))))
        : read(open, reading);
  }

  private static <T> T read(Volume volume, Reading<T> reading) throws IOException {
    IndexSearcher searcher = volume.take();
    try {
      return reading.of(searcher.getIndexReader());
    } finally {
      volume.giveBack(searcher);
    }
  }

  private static IndexReader together(IndexReader open, IndexReader closed) throws IOException {
    return new MultiReader(new IndexReader[] {open, closed}, false);
  }

  @Override
  public void close() throws IOException {
    try (open;
        closed) {
      // both, even where one fails
    }
  }
}
