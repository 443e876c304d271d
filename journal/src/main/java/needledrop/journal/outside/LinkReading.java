package needledrop.journal.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.prose.Prose;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import org.jdbi.v3.core.Handle;

/** Which links stand in which entry, read from the entries that changed. */
final class LinkReading {
  private static final int AT_ONCE = 200;
  private static final int MOST_IN_ONE = 1_000;

  private final Database database;
  private final Entries entries;

  LinkReading(Database database, Entries entries) {
    this.database = database;
    this.entries = entries;
  }

  boolean isDue() {
    return !unread(1).isEmpty();
  }

  /** Reads what changed; a link that is new is due at once. */
  void read() {
    unread(AT_ONCE).forEach(entry -> database.writeUnseen(handle -> read(handle, entry)));
  }

  private List<Long> unread(int many) {
    return database.read(handle ->
        handle
            .createQuery("SELECT entry FROM link_unread ORDER BY entry LIMIT :many")
            .bind("many", many)
            .mapTo(Long.class)
            .list());
  }

  private int read(Handle handle, long entry) {
    List<Long> before =
        handle
            .createQuery("SELECT link FROM entry_link WHERE entry = :entry")
            .bind("entry", entry)
            .mapTo(Long.class)
            .list();
    handle.execute("DELETE FROM entry_link WHERE entry = ?", entry);
    entries
        .find(new EntryId(entry))
        .filter(Entry::isPublished)
        .ifPresent(found -> add(handle, entry, addresses(found.content())));
    before.forEach(link -> forgetIfNowhere(handle, link));
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

  private static void forgetIfNowhere(Handle handle, long link) {
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
            Prose.addresses(entryContent.teaser()).stream(),
            Prose.addresses(entryContent.body()).stream(),
            entryContent.links().stream().map(ExternalLink::address).map(URI::toString))
        .<String>flatMap(each -> each)
        .flatMap(typed -> outgoing(typed).stream())
        .limit(MOST_IN_ONE)
        .forEach(addresses::add);
    return addresses;
  }

  /** The page that the address leads to; which part of it is not asked. */
  static Optional<String> outgoing(String typed) {
    try {
      URI address = new URI(typed);
      boolean ofTheWeb =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return ofTheWeb && address.getHost() != null
          ? Optional.of(address.toASCIIString().replaceFirst("#.*", ""))
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
