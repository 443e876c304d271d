package needledrop.store;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Contains the id types of all database rows and stored files, such as {@code FilmId}, and parses
 * ids from text. They are in the lowest module, so that classes can refer to rows of tables of
 * higher modules.
 */
public final class Ids {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private Ids() {}

  /** The number that 1 to 18 digits stand for; empty for any other text, such as "+1". */
  public static Optional<Long> parseNumber(@Nullable String digits) {
    return digits != null && DIGITS.matcher(digits).matches()
        ? Optional.of(Long.valueOf(digits))
        : Optional.empty();
  }

  /** The id whose number is written so; empty if the text is no such number. */
  public static <T extends RowId> Optional<T> parse(@Nullable String digits, LongFunction<T> id) {
    return parseNumber(digits).map(id::apply);
  }

  /** The number of the row, or null without an id. */
  public static @Nullable Long numberOrNull(@Nullable RowId id) {
    return id == null ? null : id.value();
  }

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
