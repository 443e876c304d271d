package needledrop.journal.image;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.prose.Embed;
import needledrop.journal.prose.ImageResolver;
import needledrop.journal.prose.ResponsiveImage;
import needledrop.journal.prose.VideoPreview;
import needledrop.media.image.ImageHeader;
import needledrop.store.Database;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ImageId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;

/** Finds and adds images, and tells which entries show them. */
public final class Images implements ImageResolver {
  private final Database database;
  private final InstantSource clock;

  public Images(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds an image. One that is uploaded twice is stored once. */
  public Image add(ContentId content, String name, ImageHeader header, MemberId author) {
    return database.writeUnseen(handle ->
        handle
            .createQuery(
                """
                INSERT INTO image (content, name, width, height, transparent, author, added)
                VALUES (:content, :name, :width, :height, :transparent, :author, :now)
                ON CONFLICT (content) DO UPDATE SET name = excluded.name
                RETURNING *
                """)
            .bind("content", content.sha256())
            .bind("name", name)
            .bind("width", header.uprightWidth())
            .bind("height", header.uprightHeight())
            .bind("transparent", header.transparent() ? 1 : 0)
            .bind("author", author.value())
            .bind("now", clock.millis())
            .map(Row.mapper(Images::image))
            .one());
  }

  public Optional<Image> find(ImageId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM image WHERE id = :id")
            .bind("id", id.value())
            .map(Row.mapper(Images::image))
            .findOne());
  }

  @Override
  public Optional<ResponsiveImage> findImage(long id) {
    return find(new ImageId(id)).map(Images::responsiveImage);
  }

  /** Returns the preview that the link check stored. Addresses of links have no fragment. */
  @Override
  public Optional<VideoPreview> of(Embed video) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT link.title, image.* FROM link LEFT JOIN image ON image.id = link.picture
                WHERE link.address = :address
                """)
            .bind("address", video.page().toString().replaceFirst("#.*", ""))
            .map(Row.mapper(Images::videoPreview))
            .findOne());
  }

  private static VideoPreview videoPreview(Row row) throws SQLException {
    return new VideoPreview(
        row.textOrNull("title"), row.longOrNull("id") == null ? null : responsiveImage(image(row)));
  }

  private static ResponsiveImage responsiveImage(Image image) {
    return new ResponsiveImage(
        image.path(), image.srcset(), image.fallbackWidth(), image.fallbackHeight());
  }

  /** Returns the images of an entry, in order of its text. */
  public List<Image> of(EntryId entry) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT image.* FROM entry_image JOIN image ON image.id = entry_image.image
                WHERE entry_image.entry = :entry ORDER BY position
                """)
            .bind("entry", entry.value())
            .map(Row.mapper(Images::image))
            .list());
  }

  /** Returns the images of all published entries, in order of each text. */
  public Map<EntryId, List<Image>> publishedByEntry() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT entry_image.entry, image.* FROM entry_image
                JOIN entry ON entry.id = entry_image.entry AND entry.standing = 'published'
                JOIN image ON image.id = entry_image.image ORDER BY entry_image.entry, position
                """)
            .map(Row.mapper(row -> Map.entry(new EntryId(row.longValue("entry")), image(row))))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  /** Whether readers may see the image: a published entry shows it or embeds its video. */
  public boolean isPublic(ImageId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM entry_image JOIN entry ON entry.id = entry_image.entry
                  WHERE entry_image.image = :image AND entry.standing = 'published')
                OR EXISTS (
                  SELECT 1 FROM link JOIN entry_link ON entry_link.link = link.id
                  JOIN entry ON entry.id = entry_link.entry
                  WHERE link.picture = :image AND entry.standing = 'published')
                """)
            .bind("image", id.value())
            .mapTo(Boolean.class)
            .one());
  }

  private static Image image(Row row) throws SQLException {
    return new Image(
        new ImageId(row.longValue("id")),
        new ContentId(row.text("content")),
        row.text("name"),
        row.intValue("width"),
        row.intValue("height"),
        row.bool("transparent"));
  }
}
