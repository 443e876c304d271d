package needledrop.catalog.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.derived.DerivedFact;
import needledrop.catalog.derived.ItemLoader;
import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.value.TextPart;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;

/** Formats the facts about a catalog item as the lines of the table "Details" on its page. */
public final class ItemDetails {
  private final Database database;
  private final Facts facts;

  public ItemDetails(Database database, Facts facts) {
    this.database = database;
    this.facts = facts;
  }

  /** Returns the lines in order. Facts with the same text share a value with all their sources. */
  public List<FactLine> of(ItemId item) {
    return of(item, facts.about(item));
  }

  /** Returns the lines of one page of the facts. Pages are numbered from 1. */
  public List<FactLine> of(ItemId item, int page, int pageSize) {
    return of(item, facts.about(item, page, pageSize));
  }

  private List<FactLine> of(ItemId item, List<StoredFact> stored) {
    return lines(stored, new FactFormatter(item, loadItems(stored)));
  }

  /** Returns derived statements with the facts that each rests on. */
  public List<DerivedFactLine> derivedFactLines(List<DerivedFact> derivedFacts) {
    return derivedFacts.stream().map(this::derivedFactLine).toList();
  }

  private DerivedFactLine derivedFactLine(DerivedFact derivedFact) {
    List<StoredFact> stored =
        derivedFact.basis().stream().map(facts::find).flatMap(Optional::stream).toList();
    Map<ItemId, Item> items = loadItems(stored);
    return new DerivedFactLine(
        derivedFact, stored.stream().map(fact -> basis(fact, items)).toList());
  }

  private static DerivationBasis basis(StoredFact storedFact, Map<ItemId, Item> items) {
    ItemId about = storedFact.fact().items().getFirst();
    FactFormatter.FormattedFact formattedFact =
        new FactFormatter(about, items).format(storedFact.fact());
    return new DerivationBasis(
        Objects.requireNonNull(items.get(about)),
        formattedFact.label(),
        formattedFact.parts(),
        storedFact.source());
  }

  private Map<ItemId, Item> loadItems(List<StoredFact> stored) {
    return loadItems(stored.stream().map(StoredFact::fact));
  }

  private Map<ItemId, Item> loadItems(Stream<Fact> facts) {
    List<Long> numbers = facts.flatMap(fact -> fact.items().stream()).map(ItemId::value).toList();
    return database.read(handle ->
        ItemLoader.load(handle, numbers).values().stream()
            .collect(Collectors.toMap(Item::id, Function.identity())));
  }

  /** Returns a fact as text for the page of an item, such as "Directed by: Sylvester Stallone". */
  public String formatText(ItemId page, Fact fact) {
    return TextPart.plainText(format(page, fact));
  }

  /** Returns a fact as text that can be rendered in any language. */
  public List<TextPart> format(ItemId page, Fact fact) {
    FactFormatter.FormattedFact formattedFact =
        new FactFormatter(page, loadItems(Stream.of(fact))).format(fact);
    TextPart label = TextPart.sentence("{label}: ", "label", Message.of(formattedFact.label()));
    return Stream.concat(Stream.of(label), formattedFact.parts().stream()).toList();
  }

  private static List<FactLine> lines(List<StoredFact> stored, FactFormatter factFormatter) {
    Map<String, Map<List<TextPart>, Value>> lines =
        new TreeMap<>(Comparator.comparingInt(FactKinds.labels()::indexOf));
    for (StoredFact storedFact : stored) {
      FactFormatter.FormattedFact formattedFact = factFormatter.format(storedFact.fact());
      lines
          .computeIfAbsent(formattedFact.label(), label -> new LinkedHashMap<>())
          .merge(formattedFact.parts(), value(formattedFact, storedFact), ItemDetails::merge);
    }
    return lines.entrySet().stream()
        .map(line -> new FactLine(line.getKey(), List.copyOf(line.getValue().values())))
        .toList();
  }

  private static Value value(FactFormatter.FormattedFact formattedFact, StoredFact storedFact) {
    return new Value(formattedFact.parts(), List.of(storedFact.source()), List.of(storedFact.id()));
  }

  private static Value merge(Value one, Value other) {
    return new Value(
        one.parts(), concat(one.sources(), other.sources()), concat(one.facts(), other.facts()));
  }

  private static <T> List<T> concat(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
