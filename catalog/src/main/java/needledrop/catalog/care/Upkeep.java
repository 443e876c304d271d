package needledrop.catalog.care;

import java.util.List;
import java.util.Map;
import needledrop.catalog.detail.Details;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.Source;
import needledrop.catalog.fact.Stated;
import needledrop.catalog.item.Called;
import needledrop.catalog.item.Identifier;
import needledrop.catalog.item.Identifiers;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;

/** What people do to the catalog: every deed goes with a line of its history, or not at all. */
public final class Upkeep {
  private final Database database;
  private final Items items;
  private final Facts facts;
  private final Details details;
  private final Identifiers identifiers;
  private final Merges merges;
  private final History history;

  public Upkeep(
      Database database,
      Items items,
      Facts facts,
      Details details,
      Identifiers identifiers,
      Merges merges,
      History history) {
    this.database = database;
    this.items = items;
    this.facts = facts;
    this.details = details;
    this.identifiers = identifiers;
    this.merges = merges;
    this.history = history;
  }

  public void added(Item item, MemberId by) {
    history.add(item.id(), Deed.ADDED, item.fullName(), by);
  }

  public FactId state(Fact fact, Source source, MemberId by) {
    return state(Deed.STATED, fact, source, by);
  }

  /** Takes over facts and identifiers that came with data of others, as "Wikidata Q185109". */
  public void bringIn(
      ItemId item, List<Fact> brought, List<Identifier> called, Source source, MemberId by) {
    database.write(handle -> {
      brought.forEach(fact -> state(Deed.IMPORTED, fact, source, by));
      called.forEach(identifier -> identifiers.keep(item, identifier, source.inWords()));
    });
  }

  private FactId state(Deed deed, Fact fact, Source source, MemberId by) {
    return database.writeAndReturn(handle -> {
      FactId id = facts.add(fact, source);
      history.add(chief(fact), deed, words(fact, source), by, id);
      return id;
    });
  }

  /** Puts something right in a fact. Its former version goes into the bin. */
  public void correct(FactId id, Fact fact, Source source, MemberId by) {
    database.write(handle -> {
      FactId former = facts.keepFormer(id);
      facts.correct(id, fact, source);
      history.corrected(chief(fact), words(fact, source), by, id, former);
    });
  }

  public void remove(FactId id, MemberId by) {
    database.write(handle -> {
      tell(id, Deed.REMOVED, by);
      facts.remove(id);
    });
  }

  public void restore(FactId id, MemberId by) {
    database.write(handle -> {
      facts.restore(id);
      tell(id, Deed.RESTORED, by);
    });
  }

  /** Of facts that contradict each other, holds this one true. */
  public void prefer(FactId id, List<FactId> over, MemberId by) {
    database.write(handle -> {
      facts.prefer(id, over);
      tell(id, Deed.PREFERRED, by);
    });
  }

  private void tell(FactId id, Deed deed, MemberId by) {
    facts
        .find(id)
        .ifPresent(stated ->
            history.add(chief(stated.fact()), deed, words(stated.fact(), stated.source()), by, id));
  }

  /** Renames an item. Its former address leads on to the new one. */
  public void rename(Item item, Called called, MemberId by) {
    database.write(handle -> {
      Item former = items.find(item.id()).orElse(item);
      items.rename(item.id(), called);
      String now = items.find(item.id()).orElse(item).fullName();
      history.renamed(item.id(), former.fullName() + " → " + now, by, Called.of(former));
    });
  }

  public void bin(Item item, MemberId by) {
    database.write(handle -> {
      items.bin(item.id());
      history.add(item.id(), Deed.BINNED, item.fullName(), by);
    });
  }

  public void bringBack(Item item, MemberId by) {
    database.write(handle -> {
      items.restore(item.id());
      history.add(item.id(), Deed.BROUGHT_BACK, item.fullName(), by);
    });
  }

  /** What would be led over to the other, counted by table. */
  public Map<String, Integer> previewMerge(Item gone) {
    return merges.preview(gone.id());
  }

  public void merge(Item gone, Item kept, MemberId by) {
    database.write(handle ->
        history.merged(
            kept.id(),
            "%s (%s)".formatted(gone.fullName(), gone.path()),
            by,
            merges.merge(gone, kept)));
  }

  /** Takes a deed back, where it left behind what was before; that is a deed of its own. */
  public void takeBack(Item item, HistoryEntryId id, MemberId by) {
    database.write(handle -> history.find(id).ifPresent(done -> takeBack(item, done, by)));
  }

  private void takeBack(Item item, Done done, MemberId by) {
    done.former()
        .ifPresent(former -> {
          switch (former) {
            case Done.Former.Version(FactId version) -> correctBack(done, version, by);
            case Done.Former.Name(Called called) -> rename(item, called, by);
            case Done.Former.There() -> restore(done.fact().orElseThrow(), by);
            case Done.Former.Apart(var merge) -> {
              merges.undo(merge);
              history.add(item.id(), Deed.PARTED, done.words(), by);
            }
          }
        });
  }

  private void correctBack(Done done, FactId version, MemberId by) {
    Stated former = facts.everKept(version).orElseThrow();
    correct(done.fact().orElseThrow(), former.fact(), former.source(), by);
  }

  private static ItemId chief(Fact fact) {
    return fact.items().getFirst();
  }

  private String words(Fact fact, Source source) {
    return "%s (%s)".formatted(details.inWords(chief(fact), fact), source.inWords());
  }
}
