package needledrop.web.studio.catalog;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import needledrop.catalog.fact.Coordinates;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.DateParser;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.PeakPosition;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.listen.CueUse;
import needledrop.store.Ids.ItemId;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.ItemsByName;
import needledrop.web.studio.desk.UseChoices;
import org.jspecify.annotations.Nullable;

/** The form of a fact, found good, read value by value. Reading a new name makes its item. */
final class FactFormReader {
  private final FactForm factForm;
  private final Form form;
  private final Item subject;
  private final ItemsByName itemsByName;

  FactFormReader(FactForm facts, Form form, Item here, ItemsByName names) {
    this.factForm = facts;
    this.form = form;
    this.subject = here;
    this.itemsByName = names;
  }

  ItemId item(String field) {
    return factForm.subjectField(subject.kind()).name().equals(field)
        ? subject.id()
        : itemsByName.find(form.get(field), kinds(field)).id();
  }

  <K extends ItemId> K item(String field, Class<K> kind) {
    return kind.cast(item(field));
  }

  <K extends ItemId> @Nullable K itemOrNull(String field, Class<K> kind) {
    return form.get(field).isEmpty() ? null : item(field, kind);
  }

  private List<ItemKind> kinds(String field) {
    return factForm.field(field).kind() instanceof FormField.Kind.ItemName(var kinds)
        ? kinds
        : List.of();
  }

  @Nullable String text(String field) {
    return form.get(field).isEmpty() ? null : form.get(field);
  }

  String requiredText(String field) {
    return form.get(field);
  }

  @Nullable Integer number(String field) {
    return form.get(field).isEmpty() ? null : requiredNumber(field);
  }

  int requiredNumber(String field) {
    return Integer.parseInt(form.get(field));
  }

  @Nullable PartialDate date(String field) {
    return form.get(field).isEmpty() ? null : requiredDate(field);
  }

  PartialDate requiredDate(String field) {
    return DateParser.parse(form.get(field));
  }

  Coordinates coordinates(String field) {
    return Coordinates.parse(form.get(field));
  }

  PeakPosition peak(String field) {
    return ChartPositions.parse(form.get(field)).orElseThrow();
  }

  CreditRole role(String field) {
    return CreditRole.valueOf(form.get(field));
  }

  @Nullable CueUse use(String field) {
    return UseChoices.parse(form.get(field));
  }

  URI requiredAddress(String field) {
    return Objects.requireNonNull(form.url(field));
  }
}
