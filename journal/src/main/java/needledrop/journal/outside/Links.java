package needledrop.journal.outside;

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
public final class Links {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final int FAILURES = 3;
  private static final int AT_ONCE = 20;
  private static final int LOOKED_AT = 200;
  private static final int SHOWN = 100;

  private final Database database;
  private final Outside outside;
  private final LinkReading reading;
  private final Images images;
  private final VideoPictures pictures;
  private final InstantSource clock;

  public Links(
      Database database,
      Entries entries,
      ImageRenditions imageRenditions,
      Outside outside,
      InstantSource clock) {
    this.database = database;
    this.outside = outside;
    this.reading = new LinkReading(database, entries);
    this.images = imageRenditions.images();
    this.pictures = new VideoPictures(database, imageRenditions, outside, clock);
    this.clock = clock;
  }

  /**
   * How many addresses entries lead to.
   *
   * @param unasked how many of them were never asked
   */
  public record Count(int all, int unasked) {}

  /** Whether the owner has the links checked. */
  public boolean areChecked() {
    return database.read(handle ->
        handle.createQuery("SELECT count(*) FROM link_checks").mapTo(Integer.class).one() > 0);
  }

  /** Has them checked from now on, or no more. */
  public void check(boolean wanted) {
    database.writeUnseen(handle ->
        wanted
            ? handle.execute(
                "INSERT OR IGNORE INTO link_checks (id, since) VALUES (1, ?)", clock.millis())
            : handle.execute("DELETE FROM link_checks"));
  }

  /** Has those that fail followed again now. */
  public void again() {
    database.writeUnseen(
        handle -> handle.execute("UPDATE link SET due = ? WHERE state <> 'alive'", clock.millis()));
  }

  /** Whether there is something to read, to follow or to fetch now, and the owner wants it. */
  public boolean isDue() {
    return areChecked() && (reading.isDue() || !askable().isEmpty() || pictures.isDue());
  }

  /** Reads what changed, and tells what may be followed at this moment: one link of each host. */
  public List<URI> due() {
    if (!areChecked()) {
      return List.of();
    }
    reading.read();
    return askable();
  }

  private List<URI> askable() {
    Instant now = clock.instant();
    Set<String> hosts = new HashSet<>();
    return database
        .read(handle ->
            handle
                .createQuery("SELECT address FROM link WHERE due <= :now ORDER BY due LIMIT :many")
                .bind("now", now.toEpochMilli())
                .bind("many", LOOKED_AT)
                .mapTo(String.class)
                .list())
        .stream()
        .map(URI::create)
        .filter(link -> !outside.earliest(asked(link)).isAfter(now))
        .filter(link -> hosts.add(asked(link).getHost()))
        .limit(AT_ONCE)
        .toList();
  }

  /** A video's own page stays when the video goes; what its provider tells programs does not. */
  private static URI asked(URI link) {
    return Embed.at(link.toString()).map(Embed::card).orElse(link);
  }

  /** Follows a link, and keeps what was found. */
  public void follow(URI link) {
    keep(link, Finding.of(outside.ask(asked(link))));
  }

  /** Fetches the pictures of videos that were found, as far as their hosts may be asked now. */
  public void fetchPictures() {
    if (areChecked()) {
      pictures.fetch();
    }
  }

  void keep(URI link, Finding finding) {
    Instant now = clock.instant();
    database.writeUnseen(handle ->
        switch (finding) {
          case Finding.Alive found when Embed.at(link.toString()).isPresent() ->
              video(handle, link, found, now);
          case Finding.Alive(String title, _) -> alive(handle, link, title, now);
          case Finding.Failing(String why) -> failed(handle, link, why, now);
          case Finding.Unasked(String why) -> doubtful(handle, link, why, now);
        });
  }

  /** A page shows what a video is called where its author did not say it. */
  private int video(Handle handle, URI link, Finding.Alive found, Instant now) {
    boolean told = found.title() != null && !title(handle, link).equals(Optional.of(found.title()));
    handle
        .createUpdate(
            "UPDATE link SET picture_at = :at WHERE address = :address AND picture IS NULL")
        .bind("at", found.picture() == null ? null : found.picture().toASCIIString())
        .bind("address", link.toString())
        .execute();
    return told
        ? database.writeAndReturn(shown -> alive(shown, link, found.title(), now))
        : alive(handle, link, found.title(), now);
  }

  private static Optional<String> title(Handle handle, URI link) {
    return handle
        .createQuery("SELECT title FROM link WHERE address = :address AND title IS NOT NULL")
        .bind("address", link.toString())
        .mapTo(String.class)
        .findOne();
  }

  private static int alive(Handle handle, URI link, @Nullable String title, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE link SET state = 'alive', title = coalesce(:title, title), why = NULL,
              failing = NULL, failures = 0, failed = NULL, checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("title", title)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(A_WEEK).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  private static int failed(Handle handle, URI link, String why, Instant now) {
    int failures = failures(handle, link, now).orElse(0);
    boolean dead = failures >= FAILURES;
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
        .bind("due", now.plus(dead ? A_WEEK : A_DAY).toEpochMilli())
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
        .bind("day", A_DAY.toMillis())
        .bind("now", now.toEpochMilli())
        .bind("address", link.toString())
        .mapTo(Integer.class)
        .findOne();
  }

  private static int doubtful(Handle handle, URI link, String why, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE link SET state = 'doubtful', why = :why, failing = coalesce(failing, :now),
              checked = :now, due = :due
            WHERE address = :address
            """)
        .bind("why", why)
        .bind("now", now.toEpochMilli())
        .bind("due", now.plus(A_WEEK).toEpochMilli())
        .bind("address", link.toString())
        .execute();
  }

  /** Somebody called the checks off: what is due waits until tomorrow. */
  public void putOff() {
    Instant now = clock.instant();
    database.writeUnseen(handle ->
        handle.execute(
            "UPDATE link SET due = ? WHERE due <= ?",
            now.plus(A_DAY).toEpochMilli(),
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
  public List<LostLink> lost() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM link WHERE state IN ('dead', 'doubtful')
                ORDER BY state, failing LIMIT :many
                """)
            .bind("many", SHOWN)
            .map(Row.mapper(row -> lost(handle, row)))
            .list());
  }

  /** Whether what is typed leads to a page, or a video, that is dead as far as we know. */
  public boolean isDead(String typed) {
    return LinkReading.outgoing(typed).filter(this::isKnownDead).isPresent();
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

  private LostLink lost(Handle handle, Row row) throws SQLException {
    Long picture = row.longOrNull("picture");
    return new LostLink(
        row.text("address"),
        row.textOrNull("title"),
        picture == null ? null : images.find(new ImageId(picture)).orElse(null),
        row.text("why"),
        row.instant("failing"),
        row.text("state").equals("dead"),
        places(handle, row.longValue("id")));
  }

  private static List<LostLink.Place> places(Handle handle, long link) {
    return handle
        .createQuery(
            """
            SELECT id, title FROM entry WHERE id IN (SELECT entry FROM entry_link WHERE link = :link)
            ORDER BY published DESC LIMIT :many
            """)
        .bind("link", link)
        .bind("many", SHOWN)
        .map(
            Row.mapper(
                row -> new LostLink.Place(new EntryId(row.longValue("id")), row.text("title"))))
        .list();
  }
}
