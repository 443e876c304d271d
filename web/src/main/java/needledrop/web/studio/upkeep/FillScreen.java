package needledrop.web.studio.upkeep;

import java.util.List;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.TextPart;
import needledrop.catalog.item.Item;
import needledrop.catalog.pasted.ItemImport;
import needledrop.web.http.Form;
import needledrop.web.studio.catalog.FormField;
import needledrop.web.studio.catalog.SourceForm;
import needledrop.web.studio.desk.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An item that is filled from what was pasted.
 *
 * @param pasted what was read of it; null before anything was
 * @param lastSource the source of the fact stated last, if it is offered
 */
public record FillScreen(
    Item item,
    @Nullable ItemImport pasted,
    List<Line> lines,
    Form form,
    @Nullable FactSource lastSource) {

  /**
   * A fact that would be stated.
   *
   * @param name of the other item; empty where a person has to say it
   * @param known whether that item is here already
   * @param standing whether the very fact is here already
   */
  public record Line(
      int number,
      TextPart head,
      String name,
      String kind,
      List<TextPart> rest,
      boolean known,
      boolean standing) {
    public String field() {
      return "name" + number;
    }

    public boolean asks() {
      return !kind.isEmpty() && name.isEmpty();
    }
  }

  public String address() {
    return "/studio/catalog" + item.path();
  }

  /** Whether a person has to say where it comes from. */
  public boolean asksForSource() {
    return pasted != null && pasted.source() == null;
  }

  /** Whether the name in what was pasted is another than the item's. */
  public boolean isOtherName() {
    return pasted != null
        && pasted.name() != null
        && !pasted.name().isEmpty()
        && !pasted.name().equalsIgnoreCase(item.name());
  }

  public List<Choice> sources() {
    return SourceForm.CHOICES;
  }

  public List<FormField> sourceFields() {
    return SourceForm.fields();
  }
}
