package needledrop.web.site.teaser;

import java.util.List;
import needledrop.journal.prose.SafeHtml;
import needledrop.web.site.player.CueView;
import org.jspecify.annotations.Nullable;

/**
 * The short form of an entry in lists of entries: title, film, image, excerpt, songs, date and
 * number of replies.
 *
 * @param film the name of its film
 * @param imagePath the path of its image
 * @param cues the cues of its first clip
 * @param songs the names of its songs or their number, as text
 * @param replies the number of replies, as text; null if there are none
 * @param more the text of the link to the whole entry
 */
public record Teaser(
    String title,
    @Nullable String film,
    String path,
    @Nullable String imagePath,
    List<CueView> cues,
    SafeHtml excerpt,
    String more,
    String date,
    String day,
    String isoDate,
    @Nullable String songs,
    @Nullable String replies) {}
