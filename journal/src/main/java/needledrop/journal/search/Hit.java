package needledrop.journal.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, as it is now.
 *
 * @param path where it is read, seen or worked on
 * @param aside what tells it from others of its name
 * @param hidden whether only those who signed in see it
 */
public record Hit(
    Kind kind,
    String path,
    String name,
    List<Piece> title,
    @Nullable String aside,
    List<Piece> excerpt,
    @Nullable Instant date,
    boolean hidden) {}
