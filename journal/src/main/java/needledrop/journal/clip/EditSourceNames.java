package needledrop.journal.clip;

import java.util.Optional;
import java.util.function.LongFunction;
import needledrop.store.Ids;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.SongId;

/**
 * The names that footage and songs have in a clip's edit: "footage/12", "song/3". They name rows,
 * not files, so an edit outlasts a file's moving.
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
      String prefix, String name, LongFunction<T> id) {
    return name.startsWith(prefix)
        ? Ids.parse(name.substring(prefix.length()), id)
        : Optional.empty();
  }
}
