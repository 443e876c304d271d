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
 * Downloads the thumbnails of embedded videos. Each is downloaded once and processed like an
 * uploaded image: its size is checked first, it is decoded in a sandbox, and readers get re-encoded
 * files. So it remains when the video is gone.
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
   * A thumbnail that was not downloaded yet.
   *
   * @param video the title or address of the video
   * @param author the author of the entry that embeds the video
   */
  private record PendingThumbnail(long link, URI address, String video, MemberId author) {}

  boolean isDue() {
    return !due().isEmpty();
  }

  /** Downloads one thumbnail from each host that may be contacted now. */
  void fetch() {
    due().forEach(this::fetch);
  }

  private List<PendingThumbnail> due() {
    Instant now = clock.instant();
    Set<String> hosts = new HashSet<>();
    return pending().stream()
        .filter(thumbnail -> !outboundHttpClient.earliestRequest(thumbnail.address()).isAfter(now))
        .filter(thumbnail -> hosts.add(thumbnail.address().getHost()))
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
                GROUP BY link.id ORDER BY link.id LIMIT :limit
                """)
            .bind("limit", BATCH_SIZE)
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

  private void fetch(PendingThumbnail thumbnail) {
    download(thumbnail).ifPresentOrElse(image -> save(thumbnail, image), () -> skip(thumbnail));
  }

  private Optional<Image> download(PendingThumbnail thumbnail) {
    return outboundHttpClient.fetch(thumbnail.address(), FetchKind.IMAGE)
                instanceof Response response
            && response.status() == 200
            && response.body().isComplete()
        ? addImage(thumbnail, response)
        : Optional.empty();
  }

  private Optional<Image> addImage(PendingThumbnail thumbnail, Response response) {
    try {
      return Optional.of(
          imageRenditions.add(
              thumbnail.video(), response.body().inputStream(), thumbnail.author()));
    } catch (MediaException e) {
      LOG.info("The thumbnail from {} cannot be used: {}", thumbnail.address(), e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(PendingThumbnail thumbnail, Image image) {
    database.write(handle ->
        handle.execute(
            "UPDATE link SET picture = ?, picture_at = NULL WHERE id = ?",
            image.id().value(),
            thumbnail.link()));
  }

  /** Tries no more until the video is checked the next time. */
  private void skip(PendingThumbnail thumbnail) {
    database.writeUnseen(handle ->
        handle.execute("UPDATE link SET picture_at = NULL WHERE id = ?", thumbnail.link()));
  }
}
