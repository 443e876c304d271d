package needledrop.store;

import java.util.regex.Pattern;

/**
 * The ids of all database rows and contents. They are in the lowest module, so that classes can
 * refer to rows of tables of higher modules.
 */
public final class Ids {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private Ids() {}

  /** The id of a row. */
  public sealed interface RowId {
    long value();
  }

  /** The id of an item of the catalog; all kinds share one table. */
  public sealed interface ItemId extends RowId {}

  /** The id of a work: a film, a song or an album. */
  public sealed interface WorkId extends ItemId {}

  /** The id of a song or an album. */
  public sealed interface MusicId extends WorkId {}

  public record FilmId(long value) implements WorkId {}

  public record SongId(long value) implements MusicId {}

  public record AlbumId(long value) implements MusicId {}

  public record PersonId(long value) implements ItemId {}

  public record PlaceId(long value) implements ItemId {}

  public record SagaId(long value) implements ItemId {}

  public record FactId(long value) implements RowId {}

  public record FootageId(long value) implements RowId {}

  public record CueId(long value) implements RowId {}

  public record ThemeId(long value) implements RowId {}

  public record EntryId(long value) implements RowId {}

  public record ClipId(long value) implements RowId {}

  public record ImageId(long value) implements RowId {}

  public record WishId(long value) implements RowId {}

  public record ReplyId(long value) implements RowId {}

  public record MemberId(long value) implements RowId {}

  public record MergeId(long value) implements RowId {}

  public record HistoryEntryId(long value) implements RowId {}

  public record JobId(long value) implements RowId {}

  /** The id of a file in the content store: the SHA-256 of its content in lower-case hex. */
  public record ContentId(String sha256) {
    public ContentId {
      if (!SHA_256.matcher(sha256).matches()) {
        throw new IllegalArgumentException("Not a SHA-256 in hex: " + sha256);
      }
    }
  }
}
