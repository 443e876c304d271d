package needledrop.web.site.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.journal.relation.FullEntry;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.web.site.item.ItemFactLines;
import needledrop.web.site.item.ItemFacts;

/**
 * Collects the catalog facts that the page of an entry shows: about the film of the entry, its
 * soundtrack albums, and the songs in its clips.
 */
public final class EntryFacts {
  private static final int MAX_FACTS_PER_ITEM = 100;
  private static final int MAX_CACHED_ITEMS = 500;

  private final Items items;
  private final Facts facts;
  private final ItemFactLines lines;
  private final QueryCache<Item, ItemFacts> queryCache;

  public EntryFacts(Database database, Items items, Facts facts, ItemFactLines lines) {
    this.items = items;
    this.facts = facts;
    this.lines = lines;
    this.queryCache = new QueryCache<>(database, MAX_CACHED_ITEMS);
  }

  List<ItemFacts> of(FullEntry full) {
    List<ItemFacts> all = new ArrayList<>();
    items(full).forEach(item -> all.add(queryCache.get(item, () -> facts(item))));
    all.removeIf(about -> about.lines().isEmpty());
    return all;
  }

  private Set<Item> items(FullEntry full) {
    Set<Item> found = new LinkedHashSet<>();
    if (full.film() != null) {
      found.add(full.film());
      found.addAll(soundtracks(full.film()));
    }
    full.clips().forEach(clip -> clip.cues().forEach(cue -> found.add(cue.song())));
    return found;
  }

  private List<Item> soundtracks(Film film) {
    return facts.about(film.id()).stream()
        .map(StoredFact::fact)
        .flatMap(
            fact -> fact instanceof SoundtrackOfFact(var album, _) ? Stream.of(album) : Stream.of())
        .distinct()
        .flatMap(album -> items.find(album).stream())
        .toList();
  }

  private ItemFacts facts(Item item) {
    return new ItemFacts(item, lines.page(item, 1, MAX_FACTS_PER_ITEM), lines.derived(item));
  }
}
