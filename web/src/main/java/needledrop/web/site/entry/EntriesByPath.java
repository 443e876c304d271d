package needledrop.web.site.entry;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.store.Database;
import needledrop.store.QueryCache;

/** Finds a published entry by the path of its page, from a cached map. */
public final class EntriesByPath {
  private static final int MAX_CACHED_PATHS = 500;

  /** No entry has a longer path, in characters; longer ones must not fill the cache. */
  private static final int MAX_PATH_LENGTH = 500;

  private final Entries entries;
  private final QueryCache<String, Optional<Entry>> queryCache;

  public EntriesByPath(Database database, Entries entries) {
    this.entries = entries;
    this.queryCache = new QueryCache<>(database, MAX_CACHED_PATHS);
  }

  /**
   * Returns the entry with this current or former path.
   *
   * @throws NotFoundResponse if there is none
   */
  Entry get(String path) {
    return Optional.of(path)
        .filter(requested -> requested.length() <= MAX_PATH_LENGTH)
        .flatMap(requested -> queryCache.get(requested, () -> entries.findByPath(requested)))
        .orElseThrow(NotFoundResponse::new);
  }
}
