package needledrop.journal.link;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.value.WebUrl;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import org.jdbi.v3.core.Handle;

/** Maintains the table of links in each entry, from the entries that changed. */
final class EntryLinkIndex {
  private static final int BATCH_SIZE = 200;
  private static final int MAX_LINKS_PER_ENTRY = 1_000;

  private final Database database;
  private final Entries entries;

  EntryLinkIndex(Database database, Entries entries) {
    this.database = database;
    this.entries = entries;
  }

  boolean isDue() {
    return !pending(1).isEmpty();
  }

  /** Reads the entries that changed. New links are due at once. */
  void update() {
    pending(BATCH_SIZE).forEach(entry -> database.writeUnseen(handle -> update(handle, entry)));
  }

  private List<Long> pending(int limit) {
    return database.read(handle ->
        handle
            .createQuery("SELECT entry FROM link_unread ORDER BY entry LIMIT :limit")
            .bind("limit", limit)
            .mapTo(Long.class)
            .list());
  }

  private int update(Handle handle, long entry) {
    List<Long> oldLinks =
        handle
            .createQuery("SELECT link FROM entry_link WHERE entry = :entry")
            .bind("entry", entry)
            .mapTo(Long.class)
            .list();
    handle.execute("DELETE FROM entry_link WHERE entry = ?", entry);
    entries
        .find(new EntryId(entry))
        .filter(Entry::isPublished)
        .ifPresent(published -> add(handle, entry, addresses(published.content())));
    oldLinks.forEach(link -> deleteIfUnused(handle, link));
    return handle.execute("DELETE FROM link_unread WHERE entry = ?", entry);
  }

  private static void add(Handle handle, long entry, Set<String> addresses) {
    for (String address : addresses) {
      handle.execute("INSERT OR IGNORE INTO link (address, due) VALUES (?, 0)", address);
      handle.execute(
          "INSERT INTO entry_link (entry, link) SELECT ?, id FROM link WHERE address = ?",
          entry,
          address);
    }
  }

  private static void deleteIfUnused(Handle handle, long link) {
    handle.execute(
        """
        DELETE FROM link
        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM entry_link WHERE entry_link.link = link.id)
        """,
        link);
  }

  private static Set<String> addresses(EntryContent entryContent) {
    Set<String> addresses = new LinkedHashSet<>();
    Stream.of(
            MarkdownRenderer.linkAddresses(entryContent.teaser()).stream(),
            MarkdownRenderer.linkAddresses(entryContent.body()).stream(),
            entryContent.links().stream().map(ExternalLink::address).map(URI::toString))
        .<String>flatMap(links -> links)
        .flatMap(typed -> externalUrl(typed).stream())
        .limit(MAX_LINKS_PER_ENTRY)
        .forEach(addresses::add);
    return addresses;
  }

  /** Returns the absolute HTTP address without its fragment, or empty for other addresses. */
  static Optional<String> externalUrl(String typed) {
    return WebUrl.parse(typed).map(url -> url.toASCIIString().replaceFirst("#.*", ""));
  }
}
