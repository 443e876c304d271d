package needledrop.catalog.detail;

import java.util.ArrayList;
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
import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.ItemRows;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.Stated;
import needledrop.catalog.item.Item;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;

/** What is stated about an item, in words, as the table "Details" on its page. */
public final class Details {
  private final Database database;
  private final Facts facts;

  public Details(Database database, Facts facts) {
    this.database = database;
    this.facts = facts;
  }

  /** The lines in their order. Facts that say the same share a value, with all their sources. */
  public List<FactLine> of(ItemId item) {
    return of(item, facts.about(item));
  }

  /** The lines that one part of the facts makes; pages of them count from one. */
  public List<FactLine> of(ItemId item, int page, int aPage) {
    return of(item, facts.about(item, page, aPage));
  }

  private List<FactLine> of(ItemId item, List<Stated> stated) {
    return lines(stated, new Telling(item, named(stated)));
  }

  /** Derived statements about an item, with the facts that each rests on. */
  public List<Conclusion> conclusions(List<DerivedFact> derived) {
    return derived.stream().map(this::conclusion).toList();
  }

  private Conclusion conclusion(DerivedFact derivedFact) {
    List<Stated> stated =
        derivedFact.basis().stream().map(facts::find).flatMap(Optional::stream).toList();
    Map<ItemId, Item> items = named(stated);
    return new Conclusion(derivedFact, stated.stream().map(one -> ground(one, items)).toList());
  }

  private static Ground ground(Stated stated, Map<ItemId, Item> items) {
    ItemId about = stated.fact().items().getFirst();
    Telling.Told told = new Telling(about, items).tell(stated.fact());
    return new Ground(
        Objects.requireNonNull(items.get(about)),
        told.label().words(),
        told.parts(),
        stated.source());
  }

  private Map<ItemId, Item> named(List<Stated> stated) {
    return named(stated.stream().map(Stated::fact));
  }

  private Map<ItemId, Item> named(Stream<Fact> facts) {
    List<Long> numbers = facts.flatMap(fact -> fact.items().stream()).map(ItemId::value).toList();
    return database.read(handle ->
        ItemRows.named(handle, numbers).values().stream()
            .collect(Collectors.toMap(Item::id, Function.identity())));
  }

  /** One fact in words, as the page of this item says it: "Directed by: Sylvester Stallone". */
  public String inWords(ItemId page, Fact fact) {
    return Part.words(told(page, fact));
  }

  /** The same, to be said in any language. */
  public List<Part> told(ItemId page, Fact fact) {
    Telling.Told told = new Telling(page, named(Stream.of(fact))).tell(fact);
    Part label = Part.Said.of("{}: ", Part.Said.of(told.label().words()));
    return Stream.concat(Stream.of(label), told.parts().stream()).toList();
  }

  private static List<FactLine> lines(List<Stated> stated, Telling telling) {
    Map<FactLabel, Map<List<Part>, Value>> lines = new TreeMap<>();
    for (Stated one : stated) {
      Telling.Told told = telling.tell(one.fact());
      lines
          .computeIfAbsent(told.label(), label -> new LinkedHashMap<>())
          .merge(told.parts(), value(told, one), Details::together);
    }
    return lines.entrySet().stream()
        .map(line -> new FactLine(line.getKey().words(), List.copyOf(line.getValue().values())))
        .toList();
  }

  private static Value value(Telling.Told told, Stated one) {
    return new Value(told.parts(), List.of(one.source()), List.of(one.id()));
  }

  private static Value together(Value one, Value other) {
    return new Value(
        one.parts(), both(one.sources(), other.sources()), both(one.facts(), other.facts()));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
