package needledrop.journal.member;

import java.util.List;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemMapper;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;

/**
 * Lists the catalog items that a member works on: those named in their entries, and those that they
 * added.
 */
public final class MemberItems {
  private final Database database;

  public MemberItems(Database database) {
    this.database = database;
  }

  /** Returns all of them except those in the bin, by name. */
  public List<Item> all(MemberId member) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE binned IS NULL
                  AND id IN (SELECT item FROM member_item WHERE member = :member)
                ORDER BY folded, id
                """)
            .bind("member", member.value())
            .map(Row.mapper(ItemMapper::map))
            .list());
  }

  public boolean contains(MemberId member, ItemId item) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM member_item WHERE member = :member AND item = :item)
                """)
            .bind("member", member.value())
            .bind("item", item.value())
            .mapTo(Boolean.class)
            .one());
  }

  /** Whether a fact, also one in the bin, is about one of them. */
  public boolean hasFact(MemberId member, FactId fact) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM fact JOIN member_item
                    ON member_item.item IN (fact.subject, fact.object, fact.third)
                  WHERE fact.id = :fact AND member_item.member = :member)
                """)
            .bind("member", member.value())
            .bind("fact", fact.value())
            .mapTo(Boolean.class)
            .one());
  }
}
