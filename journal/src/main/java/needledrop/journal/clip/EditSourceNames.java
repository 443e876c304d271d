package needledrop.journal.clip;

import java.util.Optional;
import java.util.function.LongFunction;
import needledrop.store.Ids;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.SongId;

/**
 * Converts the ids of footage and songs to the names that edits use, such as "footage/12" and
 * "song/3", and back. Names refer to rows instead of files, so an edit remains valid when a file is
 * moved.
 */
public final class EditSourceNames {
  private static final String FOOTAGE = "footage/";
  private static final String SONG = "song/";

  private EditSourceNames() {}

  public static String name(FootageId footage) {
    return FOOTAGE + footage.value();
  }

  public static String name(SongId song) {
    return SONG + song.value();
  }

  public static Optional<FootageId> parseFootage(String name) {
    return parse(FOOTAGE, name, FootageId::new);
  }

  public static Optional<SongId> parseSong(String name) {
    return parse(SONG, name, SongId::new);
  }

  private static <T extends RowId> Optional<T> parse(
      String prefix, String name, LongFunction<T> constructor) {
    return name.startsWith(prefix)
        ? Ids.parse(name.substring(prefix.length()), constructor)
        : Optional.empty();
  }
}
