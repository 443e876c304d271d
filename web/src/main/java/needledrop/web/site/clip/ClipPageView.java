package needledrop.web.site.clip;

import java.util.List;
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerView;
import needledrop.web.site.teaser.Teaser;

/**
 * The data of the public page of a clip: player, facts about its songs, and teasers of the entries
 * with the clip.
 *
 * @param songs the facts about the songs in the clip
 * @param entries teasers of the entries with the clip
 * @param oembedUrl the URL of its oEmbed description; empty if the clip is not playable
 */
public record ClipPageView(
    PlayerView player, List<ItemFacts> songs, List<Teaser> entries, String oembedUrl, String url) {}
