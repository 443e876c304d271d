package needledrop.journal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.search.Found.Facet;
import needledrop.journal.search.Found.Share;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts an answer from its sides: how much of it is of a kind, of a theme, of a year. */
public final class Sides {
  private static final int SHARES = 12;

  /** Of a larger answer half as many things to as many as this are looked at, picked evenly. */
  private static final int SAMPLE = 8_000;

  private final Themes themes;
  private final Items items;

  public Sides(Themes themes, Items items) {
    this.themes = themes;
    this.items = items;
  }

  record Count(long total, List<Facet> facets) {}

  Count count(IndexSearcher searcher, Query query, Question.Choices choices) throws IOException {
    Tally tally = Tally.of(searcher, query, SAMPLE);
    List<Facet> facets = new ArrayList<>();
    for (Side side : Side.values()) {
      Map<Long, Long> counts = tally.by(side.word(), searcher.getLeafContexts());
      List<Share> shares = shares(counts, side, choices);
      if (shares.size() > 1 || side.chosen(choices) != null) {
        facets.add(new Facet(side.word(), shares));
      }
    }
    return new Count(tally.total(), facets);
  }

  private List<Share> shares(Map<Long, Long> counts, Side side, Question.Choices choices) {
    List<Share> shares = new ArrayList<>();
    for (Map.Entry<Long, Long> value : largest(counts)) {
      Long number = value.getKey();
      boolean chosen = number.equals(side.chosen(choices));
      name(side, number)
          .map(name -> new Share(value(side, number), name, value.getValue(), chosen))
          .ifPresent(shares::add);
    }
    return shares;
  }

  private static List<Map.Entry<Long, Long>> largest(Map<Long, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHARES)
        .toList();
  }

  private static String value(Side side, long number) {
    return side == Side.KIND ? Kind.of(number).map(Kind::word).orElse("") : Long.toString(number);
  }

  private Optional<String> name(Side side, long number) {
    return switch (side) {
      case KIND, YEAR -> Optional.of(value(side, number));
      case THEME -> themes.find(new ThemeId(number)).map(Theme::name);
      case FILM -> items.find(new FilmId(number)).map(Item::fullName);
    };
  }
}
