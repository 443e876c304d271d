package needledrop.journal.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, as it is now.
 *
 * @param path where it is read, seen or worked on
 * @param subtitle what tells it from others of its name
 * @param membersOnly whether only those who signed in see it
 */
public record SearchHit(
    HitKind kind,
    String path,
    String name,
    List<Fragment> highlightedName,
    @Nullable String subtitle,
    List<Fragment> excerpt,
    @Nullable Instant date,
    boolean membersOnly) {}
