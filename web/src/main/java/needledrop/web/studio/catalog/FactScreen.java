package needledrop.web.studio.catalog;

import java.util.List;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;

/** The data of the screen that corrects one catalog fact: the fact, its item and the form. */
public record FactScreen(
    StoredFact storedFact, Item item, String kind, List<FormField> fields, Form form) {
  public String address() {
    return "/studio/facts/" + storedFact.id().value();
  }

  public List<Choice> sourceChoices() {
    return SourceForm.choices(storedFact.source());
  }

  public List<FormField> sourceFields() {
    return SourceForm.fields();
  }
}
