package needledrop.web.site.teaser;

import java.util.List;
import needledrop.journal.prose.SafeHtml;
import needledrop.web.site.player.CueView;
import org.jspecify.annotations.Nullable;

/**
 * What the front page says of an entry.
 *
 * @param film its name, for the brackets
 * @param imagePath the address of its picture
 * @param cues the cue sheet of its first clip, for the ribbon
 * @param songs what plays, in words
 * @param replies how many there are, in words; nothing for none
 * @param more the words of the link to all of it
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
