package needledrop.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import needledrop.catalog.FactLine.Value;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;

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
    return database.read(handle -> {
      List<Stated> stated = facts.about(item);
      return lines(stated, new Telling(item, named(stated)));
    });
  }

  /** One fact in words, as the page of this item says it: "Directed by: Sylvester Stallone". */
  public String inWords(ItemId page, Fact fact) {
    Set<Long> numbers = fact.items().stream().map(ItemId::value).collect(Collectors.toSet());
    Telling.Told told = new Telling(page, byNumber(numbers)).tell(fact);
    return told.label().words() + ": " + Part.words(told.parts());
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

  private Map<ItemId, Item> named(List<Stated> stated) {
    Set<Long> numbers = new HashSet<>();
    stated.forEach(one -> one.fact().items().forEach(item -> numbers.add(item.value())));
    return numbers.isEmpty() ? Map.of() : byNumber(numbers);
  }

  private Map<ItemId, Item> byNumber(Set<Long> numbers) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM item WHERE id IN (<numbers>)")
            .bindList("numbers", List.copyOf(numbers))
            .map(Row.as(ItemRow::item))
            .collect(Collectors.toMap(Item::id, Function.identity())));
  }
}
