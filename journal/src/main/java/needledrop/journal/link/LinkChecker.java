package needledrop.journal.link;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needledrop.journal.entry.Entries;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.image.Images;
import needledrop.journal.prose.Embed;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ImageId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Checks the links of published entries to other hosts, once a week, if the owner enabled that. A
 * link that fails is doubtful and checked daily; after failing on three days it is dead.
 */
public final class LinkChecker {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int FAILURES_UNTIL_DEAD = 3;
  private static final int MAX_CHECKS = 20;
  private static final int MAX_CANDIDATES = 200;
  private static final int MAX_SHOWN = 100;

  private final Database database;
  private final OutboundHttpClient outboundHttpClient;
  private final EntryLinkIndex entryLinks;
  private final Images images;
  private final VideoThumbnails thumbnails;
  private final InstantSource clock;

  public LinkChecker(
      Database database,
      Entries entries,
      ImageRenditions imageRenditions,
      OutboundHttpClient outboundHttpClient,
      InstantSource clock) {
    this.database = database;
    this.outboundHttpClient = outboundHttpClient;
    this.entryLinks = new EntryLinkIndex(database, entries);
    this.images = imageRenditions.images();
    this.thumbnails = new VideoThumbnails(database, imageRenditions, outboundHttpClient, clock);
    this.clock = clock;
  }

  /**
   * The number of links.
   *
   * @param unchecked those that were never checked
   */
  public record Count(int all, int unchecked) {}

  public boolean isEnabled() {
    return database.read(handle ->
        handle.createQuery("SELECT count(*) FROM link_checks").mapTo(Integer.class).one() > 0);
  }

  public void setEnabled(boolean enabled) {
    database.writeUnseen(handle ->
        enabled
            ? handle.execute(
                "INSERT OR IGNORE INTO link_checks (id, since) VALUES (1, ?)", clock.millis())
            : handle.execute("DELETE FROM link_checks"));
  }

  /** Makes all failing links due now. */
  public void recheckBroken() {
    database.writeUnseen(
        handle -> handle.execute("UPDATE link SET due = ? WHERE state <> 'alive'", clock.millis()));
  }

  /** Whether checks are enabled and there is something to do now. */
  public boolean isDue() {
    return isEnabled() && (entryLinks.isDue() || !checkableNow().isEmpty() || thumbnails.isDue());
  }

  /**
   * Reads the entries that changed, and returns the links that may be checked now: one of each
   * host.
   */
  public List<URI> due() {
    if (!isEnabled()) {
      return List.of();
    }
    entryLinks.update();
    return checkableNow();
  }

  private List<URI> checkableNow() {
    Instant now = clock.instant();
    Set<String> hosts = new HashSet<>();
    return database
        .read(handle ->
            handle
                .createQuery("SELECT address FROM link WHERE due <= :now ORDER BY due LIMIT :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", MAX_CANDIDATES)
                .mapTo(String.class)
                .list())
        .stream()
        .map(URI::create)
        .filter(link -> !outboundHttpClient.earliestRequest(probeUrl(link)).isAfter(now))
        .filter(link -> hosts.add(probeUrl(link).getHost()))
        .limit(MAX_CHECKS)
        .toList();
  }

  /** The page of a video may outlive the video, but its oEmbed document does not. */
  private static URI probeUrl(URI link) {
    return Embed.parse(link.toString()).map(Embed::oembedUrl).orElse(link);
  }

  /** Checks a link and saves the result. */
  public void checkOne(URI link) {
    save(link, LinkCheckResult.of(outboundHttpClient.fetch(probeUrl(link))));
  }

  /** Downloads thumbnails that are pending, as far as their hosts may be contacted now. */
  public void fetchThumbnails() {
    if (isEnabled()) {
      thumbnails.fetch();
    }
  }

  void save(URI link, LinkCheckResult linkCheckResult) {
    Instant now = clock.instant();
    database.writeUnseen(handle ->
        switch (linkCheckResult) {
          case LinkCheckResult.Alive alive when Embed.parse(link.toString()).isPresent() ->
              saveVideo(handle, link, alive, now);
          case LinkCheckResult.Alive(String title, _) -> markAlive(handle, link, title, now);
          case LinkCheckResult.Failed(String reason) -> markFailed(handle, link, reason, now);
          case LinkCheckResult.NotChecked(String reason) -> markDoubtful(handle, link, reason, now);
        });
  }

  /**
   * Pages show the title of a video if its author gave none, so a changed title invalidates cached
   * pages.
   */
  private int saveVideo(Handle handle, URI link, LinkCheckResult.Alive alive, Instant now) {
    boolean titleChanged =
        alive.title() != null && !title(handle, link).equals(Optional.of(alive.title()));
    handle
        .createUpdate(
            "UPDATE link SET picture_at = :at WHERE address = :address AND picture IS NULL")
        .bind("at", alive.imageUrl() == null ? null : alive.imageUrl().toASCIIString())
        .bind("address", link.toString())
        .execute();
    return titleChanged
        ? database.writeAndReturn(
            visibleHandle -> markAlive(visibleHandle, link, alive.title(), now))
        : markAlive(handle, link, alive.title(), now);
  }

  private static Optional<String> title(Handle handle, URI link) {
    return handle
        .createQuery("SELECT title FROM link WHERE address = :address AND title IS NOT NULL")
        .bind("address", link.toString())
        .mapTo(String.class)
        .findOne();
  }

  private static int markAlive(Handle handle, URI link, @Nullable String title, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE link SET state = 'alive', title = coalesce(:title, title), why = NULL,
              failing = NULL, failures = 0, failed = NULL, checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("title", title)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(WEEK).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  private static int markFailed(Handle handle, URI link, String reason, Instant now) {
    int failures = failures(handle, link, now).orElse(0);
    boolean dead = failures >= FAILURES_UNTIL_DEAD;
    return handle
        .createUpdate(
            """
            UPDATE link SET state = :state, why = :why, failing = coalesce(failing, :now),
              failures = :failures, failed = :now, checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("state", dead ? "dead" : "doubtful")
        .bind("why", reason)
        .bind("failures", failures)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(dead ? WEEK : DAY).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  /** Returns the number of days on which the link failed, including today. */
  private static Optional<Integer> failures(Handle handle, URI link, Instant now) {
    return handle
        .createQuery(
            """
            SELECT failures + (failed IS NULL OR failed / :day <> :now / :day)
            FROM link WHERE address = :address
            """)
        .bind("day", DAY.toMillis())
        .bind("now", now.toEpochMilli())
        .bind("address", link.toString())
        .mapTo(Integer.class)
        .findOne();
  }

  private static int markDoubtful(Handle handle, URI link, String reason, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE link SET state = 'doubtful', why = :why, failing = coalesce(failing, :now),
              checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("why", reason)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(WEEK).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  /** Postpones all links that are due until tomorrow, after the job was interrupted. */
  public void postpone() {
    Instant now = clock.instant();
    database.writeUnseen(handle ->
        handle.execute(
            "UPDATE link SET due = ? WHERE due <= ?",
            now.plus(DAY).toEpochMilli(),
            now.toEpochMilli()));
  }

  public Count count() {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) AS links, count(checked) AS checked_links FROM link")
            .map(
                Row.mapper(row ->
                    new Count(
                        row.intValue("links"),
                        row.intValue("links") - row.intValue("checked_links"))))
            .one());
  }

  /**
   * Returns the failing links: first the dead ones, then the doubtful ones, oldest failure first.
   */
  public List<BrokenLink> broken() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM link WHERE state IN ('dead', 'doubtful')
                ORDER BY state, failing LIMIT :limit
                """)
            .bind("limit", MAX_SHOWN)
            .map(Row.mapper(row -> broken(handle, row)))
            .list());
  }

  /** Whether the typed address is a page or video that is known to be dead. */
  public boolean isDead(String address) {
    return EntryLinkIndex.externalUrl(address).filter(this::isKnownDead).isPresent();
  }

  private boolean isKnownDead(String address) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM link WHERE address = :address AND state = 'dead')")
            .bind("address", address)
            .mapTo(Boolean.class)
            .one());
  }

  private BrokenLink broken(Handle handle, Row row) throws SQLException {
    Long imageId = row.longOrNull("picture");
    return new BrokenLink(
        row.text("address"),
        row.textOrNull("title"),
        imageId == null ? null : images.find(new ImageId(imageId)).orElse(null),
        row.text("why"),
        row.instant("failing"),
        row.text("state").equals("dead"),
        linkingEntries(handle, row.longValue("id")));
  }

  private static List<BrokenLink.LinkingEntry> linkingEntries(Handle handle, long link) {
    return handle
        .createQuery(
            """
            SELECT id, title FROM entry WHERE id IN (SELECT entry FROM entry_link WHERE link = :link)
            ORDER BY published DESC LIMIT :limit
            """)
        .bind("link", link)
        .bind("limit", MAX_SHOWN)
        .map(
            Row.mapper(row ->
                new BrokenLink.LinkingEntry(new EntryId(row.longValue("id")), row.text("title"))))
        .list();
  }
}
