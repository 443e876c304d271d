package needledrop.store;

import java.util.regex.Pattern;

/**
 * Every kind of id there is. They live in the lowest room, so that a noun can name what a higher
 * room keeps.
 */
public final class Ids {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private Ids() {}

  /** The number of a row. */
  public sealed interface RowId {
    long value();
  }

  /** An item of the catalog: the six kinds share one line of numbers. */
  public sealed interface ItemId extends RowId {}

  /** An item that somebody made and that came out. */
  public sealed interface WorkId extends ItemId {}

  /** An item to listen to, which can be on a chart. */
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

  /** The content of a file on the shelf, named by its SHA-256 in lower-case hex. */
  public record ContentId(String sha256) {
    public ContentId {
      if (!SHA_256.matcher(sha256).matches()) {
        throw new IllegalArgumentException("Not a SHA-256 in hex: " + sha256);
      }
    }
  }
}
