package needledrop.journal.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search result, with its current data.
 *
 * @param path where it can be read, played or edited
 * @param subtitle distinguishes it from others of the same name
 * @param membersOnly whether only signed-in members see it
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
