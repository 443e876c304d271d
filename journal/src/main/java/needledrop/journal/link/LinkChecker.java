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
 * The links of published entries to other hosts, each followed once a week while the owner wants
 * that. One that fails is doubtful and followed daily; having failed on three days it is dead.
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
   * How many addresses entries lead to.
   *
   * @param unchecked how many of them were never asked
   */
  public record Count(int all, int unchecked) {}

  /** Whether the owner has the links checked. */
  public boolean isEnabled() {
    return database.read(handle ->
        handle.createQuery("SELECT count(*) FROM link_checks").mapTo(Integer.class).one() > 0);
  }

  /** Has them checked from now on, or no more. */
  public void setEnabled(boolean wanted) {
    database.writeUnseen(handle ->
        wanted
            ? handle.execute(
                "INSERT OR IGNORE INTO link_checks (id, since) VALUES (1, ?)", clock.millis())
            : handle.execute("DELETE FROM link_checks"));
  }

  /** Has those that fail followed again now. */
  public void recheckBroken() {
    database.writeUnseen(
        handle -> handle.execute("UPDATE link SET due = ? WHERE state <> 'alive'", clock.millis()));
  }

  /** Whether there is something to read, to follow or to fetch now, and the owner wants it. */
  public boolean isDue() {
    return isEnabled() && (entryLinks.isDue() || !checkableNow().isEmpty() || thumbnails.isDue());
  }

  /** Reads what changed, and tells what may be followed at this moment: one link of each host. */
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
                .createQuery("SELECT address FROM link WHERE due <= :now ORDER BY due LIMIT :many")
                .bind("now", now.toEpochMilli())
                .bind("many", MAX_CANDIDATES)
                .mapTo(String.class)
                .list())
        .stream()
        .map(URI::create)
        .filter(link -> !outboundHttpClient.earliestRequest(probeUrl(link)).isAfter(now))
        .filter(link -> hosts.add(probeUrl(link).getHost()))
        .limit(MAX_CHECKS)
        .toList();
  }

  /** A video's own page stays when the video goes; what its provider tells programs does not. */
  private static URI probeUrl(URI link) {
    return Embed.parse(link.toString()).map(Embed::oembedUrl).orElse(link);
  }

  /** Follows a link, and keeps what was found. */
  public void checkOne(URI link) {
    save(link, LinkCheckResult.of(outboundHttpClient.fetch(probeUrl(link))));
  }

  /** Fetches the pictures of videos that were found, as far as their hosts may be asked now. */
  public void fetchThumbnails() {
    if (isEnabled()) {
      thumbnails.fetch();
    }
  }

  void save(URI link, LinkCheckResult linkCheckResult) {
    Instant now = clock.instant();
    database.writeUnseen(handle ->
        switch (linkCheckResult) {
          case LinkCheckResult.Alive found when Embed.parse(link.toString()).isPresent() ->
              saveVideo(handle, link, found, now);
          case LinkCheckResult.Alive(String title, _) -> markAlive(handle, link, title, now);
          case LinkCheckResult.Failed(String why) -> markFailed(handle, link, why, now);
          case LinkCheckResult.NotChecked(String why) -> markDoubtful(handle, link, why, now);
        });
  }

  /** A page shows what a video is called where its author did not say it. */
  private int saveVideo(Handle handle, URI link, LinkCheckResult.Alive found, Instant now) {
    boolean told = found.title() != null && !title(handle, link).equals(Optional.of(found.title()));
    handle
        .createUpdate(
            "UPDATE link SET picture_at = :at WHERE address = :address AND picture IS NULL")
        .bind("at", found.imageUrl() == null ? null : found.imageUrl().toASCIIString())
        .bind("address", link.toString())
        .execute();
    return told
        ? database.writeAndReturn(shown -> markAlive(shown, link, found.title(), now))
        : markAlive(handle, link, found.title(), now);
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

  private static int markFailed(Handle handle, URI link, String why, Instant now) {
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
        .bind("why", why)
        .bind("failures", failures)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(dead ? WEEK : DAY).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  /** How often it failed, with this time; twice on one day is once. */
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

  private static int markDoubtful(Handle handle, URI link, String why, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE link SET state = 'doubtful', why = :why, failing = coalesce(failing, :now),
              checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("why", why)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(WEEK).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  /** Somebody called the checks off: what is due waits until tomorrow. */
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
            .createQuery("SELECT count(*) AS links, count(checked) AS asked FROM link")
            .map(
                Row.mapper(row ->
                    new Count(
                        row.intValue("links"), row.intValue("links") - row.intValue("asked"))))
            .one());
  }

  /** The links that lead nowhere: the dead, then the doubtful, those that fail longest first. */
  public List<BrokenLink> broken() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM link WHERE state IN ('dead', 'doubtful')
                ORDER BY state, failing LIMIT :many
                """)
            .bind("many", MAX_SHOWN)
            .map(Row.mapper(row -> broken(handle, row)))
            .list());
  }

  /** Whether what is typed leads to a page, or a video, that is dead as far as we know. */
  public boolean isDead(String typed) {
    return EntryLinkIndex.externalUrl(typed).filter(this::isKnownDead).isPresent();
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
    Long picture = row.longOrNull("picture");
    return new BrokenLink(
        row.text("address"),
        row.textOrNull("title"),
        picture == null ? null : images.find(new ImageId(picture)).orElse(null),
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
            ORDER BY published DESC LIMIT :many
            """)
        .bind("link", link)
        .bind("many", MAX_SHOWN)
        .map(
            Row.mapper(row ->
                new BrokenLink.LinkingEntry(new EntryId(row.longValue("id")), row.text("title"))))
        .list();
  }
}
