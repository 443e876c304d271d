package needledrop.journal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.journal.search.IndexQueue.RowKey;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The search index: a public partition, and a private one that only signed-in members search. Terms
 * of private content are not in the public one, so that no result of it can reveal them.
 */
final class IndexPartitions implements AutoCloseable {
  private final IndexPartition publicPartition;
  private final IndexPartition privatePartition;

  IndexPartitions(Path folder) throws IOException {
    publicPartition = new IndexPartition(Files.createDirectories(folder.resolve("open")));
    try {
      privatePartition = new IndexPartition(Files.createDirectories(folder.resolve("closed")));
    } catch (IOException | RuntimeException e) {
      publicPartition.close();
      throw e;
    }
  }

  /** Whether both partitions have this name, that is, were built completely. */
  boolean areNamed(Optional<String> name) {
    return name.isPresent()
        && publicPartition.name().equals(name)
        && privatePartition.name().equals(name);
  }

  void setName(String name) {
    publicPartition.setName(name);
    privatePartition.setName(name);
  }

  void add(RowKey row, IndexDocument indexDocument) throws IOException {
    (indexDocument.isPublic() ? publicPartition : privatePartition).add(row, indexDocument);
  }

  void replace(RowKey row, @Nullable IndexDocument indexDocument) throws IOException {
    publicPartition.replace(
        row, indexDocument != null && indexDocument.isPublic() ? indexDocument : null);
    privatePartition.replace(
        row, indexDocument != null && !indexDocument.isPublic() ? indexDocument : null);
  }

  void refresh() throws IOException {
    publicPartition.refresh();
    privatePartition.refresh();
  }

  void commit() throws IOException {
    publicPartition.commit();
    privatePartition.commit();
  }

  /** Reads from the partitions that the searcher may see. */
  @FunctionalInterface
  interface ReaderFunction<T> {
    T apply(IndexReader reader) throws IOException;
  }

  <T> T read(boolean signedIn, ReaderFunction<T> readerFunction) throws IOException {
    return signedIn
        ? read(
            publicPartition,
            publicReader ->
                read(
                    privatePartition,
                    privateReader -> readerFunction.apply(combine(publicReader, privateReader))))
        : read(publicPartition, readerFunction);
  }

  private static <T> T read(IndexPartition indexPartition, ReaderFunction<T> readerFunction)
      throws IOException {
    IndexSearcher searcher = indexPartition.acquire();
    try {
      return readerFunction.apply(searcher.getIndexReader());
    } finally {
      indexPartition.release(searcher);
    }
  }

  private static IndexReader combine(IndexReader publicReader, IndexReader privateReader)
      throws IOException {
    return new MultiReader(new IndexReader[] {publicReader, privateReader}, false);
  }

  @Override
  public void close() throws IOException {
    try (publicPartition;
        privatePartition) {
      // closes both, even if one fails
    }
  }
}
