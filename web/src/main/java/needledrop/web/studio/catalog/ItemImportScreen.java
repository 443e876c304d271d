package needledrop.web.studio.catalog;

import java.util.List;
import needledrop.catalog.item.Item;
import needledrop.catalog.paste.ItemImport;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The data of the screen that imports facts into a catalog item: the facts read from pasted text,
 * to select and name.
 *
 * @param itemImport what was read of it; null before anything was
 * @param lastSource the source of the fact stated last, if it is offered
 */
public record ItemImportScreen(
    Item item,
    @Nullable ItemImport itemImport,
    List<ProposedFact> proposedFacts,
    Form form,
    @Nullable FactSource lastSource) {

  /**
   * A fact that would be stated.
   *
   * @param name of the other item; empty where a person has to say it
   * @param itemExists whether that item is here already
   * @param factExists whether the very fact is here already
   */
  public record ProposedFact(
      int number,
      TextPart heading,
      String name,
      String kind,
      List<TextPart> details,
      boolean itemExists,
      boolean factExists) {
    public String nameField() {
      return "name" + number;
    }

    public boolean asksForName() {
      return !kind.isEmpty() && name.isEmpty();
    }
  }

  public String address() {
    return "/studio/catalog" + item.path();
  }

  /** Whether a person has to say where it comes from. */
  public boolean asksForSource() {
    return itemImport != null && itemImport.source() == null;
  }

  /** Whether the name in what was pasted is another than the item's. */
  public boolean hasOtherName() {
    return itemImport != null
        && itemImport.name() != null
        && !itemImport.name().isEmpty()
        && !itemImport.name().equalsIgnoreCase(item.name());
  }

  public List<Choice> sourceChoices() {
    return SourceForm.CHOICES;
  }

  public List<FormField> sourceFields() {
    return SourceForm.fields();
  }
}
