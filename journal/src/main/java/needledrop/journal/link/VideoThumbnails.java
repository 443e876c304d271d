package needledrop.journal.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needledrop.journal.image.Image;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.link.FetchResult.Response;
import needledrop.media.process.MediaException;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures by which providers show the videos that entries embed. Each is fetched once and
 * treated as one that a writer brought in: its size is read first, it is decoded apart, and readers
 * get what was made of it; so it is still there when the video is gone.
 */
final class VideoThumbnails {
  private static final Logger LOG = LoggerFactory.getLogger(VideoThumbnails.class);
  private static final int BATCH_SIZE = 20;

  private final Database database;
  private final ImageRenditions imageRenditions;
  private final OutboundHttpClient outboundHttpClient;
  private final InstantSource clock;

  VideoThumbnails(
      Database database,
      ImageRenditions imageRenditions,
      OutboundHttpClient outboundHttpClient,
      InstantSource clock) {
    this.database = database;
    this.imageRenditions = imageRenditions;
    this.outboundHttpClient = outboundHttpClient;
    this.clock = clock;
  }

  /**
   * One that was not asked for yet.
   *
   * @param by who wrote the entry that embeds the video
   */
  private record PendingThumbnail(long link, URI address, String video, MemberId by) {}

  boolean isDue() {
    return !due().isEmpty();
  }

  /** Fetches one from each host that may be asked at this moment. */
  void fetch() {
    due().forEach(this::fetch);
  }

  private List<PendingThumbnail> due() {
    Instant now = clock.instant();
    Set<String> hosts = new HashSet<>();
    return pending().stream()
        .filter(one -> !outboundHttpClient.earliestRequest(one.address()).isAfter(now))
        .filter(one -> hosts.add(one.address().getHost()))
        .toList();
  }

  private List<PendingThumbnail> pending() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT link.id, link.picture_at, coalesce(link.title, link.address) AS video,
                  min(entry.author) AS author
                FROM link
                JOIN entry_link ON entry_link.link = link.id
                JOIN entry ON entry.id = entry_link.entry
                WHERE link.picture_at IS NOT NULL
                GROUP BY link.id ORDER BY link.id LIMIT :many
                """)
            .bind("many", BATCH_SIZE)
            .map(Row.mapper(VideoThumbnails::pending))
            .list());
  }

  private static PendingThumbnail pending(Row row) throws SQLException {
    return new PendingThumbnail(
        row.longValue("id"),
        URI.create(row.text("picture_at")),
        row.text("video"),
        new MemberId(row.longValue("author")));
  }

  private void fetch(PendingThumbnail one) {
    download(one).ifPresentOrElse(picture -> save(one, picture), () -> skip(one));
  }

  private Optional<Image> download(PendingThumbnail one) {
    return outboundHttpClient.fetch(one.address(), FetchKind.IMAGE) instanceof Response sent
            && sent.status() == 200
            && sent.body().isComplete()
        ? addImage(one, sent)
        : Optional.empty();
  }

  private Optional<Image> addImage(PendingThumbnail one, Response sent) {
    try {
      return Optional.of(imageRenditions.add(one.video(), sent.body().inputStream(), one.by()));
    } catch (MediaException e) {
      LOG.info("What {} sent is no picture to keep: {}", one.address(), e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(PendingThumbnail one, Image picture) {
    database.write(handle ->
        handle.execute(
            "UPDATE link SET picture = ?, picture_at = NULL WHERE id = ?",
            picture.id().value(),
            one.link()));
  }

  /** Until the video is followed the next time. */
  private void skip(PendingThumbnail one) {
    database.writeUnseen(
        handle -> handle.execute("UPDATE link SET picture_at = NULL WHERE id = ?", one.link()));
  }
}
