package needledrop.web.site.clip;

import java.util.List;
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerView;
import needledrop.web.site.teaser.Teaser;

/**
 * A clip with all that its own page shows of it.
 *
 * @param songs what is known of those that play in it
 * @param entries that show it
 * @param oembedUrl where programs ask how to embed it; nothing for what can not be played
 */
public record ClipPageView(
    PlayerView player, List<ItemFacts> songs, List<Teaser> entries, String oembedUrl, String url) {}
