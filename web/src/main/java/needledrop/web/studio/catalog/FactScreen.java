package needledrop.web.studio.catalog;

import java.util.List;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.Choice;

/** The form of a fact that is to be put right. */
public record FactScreen(StoredFact stated, Item item, String kind, List<Field> fields, Form form) {
  public String address() {
    return "/studio/facts/" + stated.id().value();
  }

  public List<Choice> sources() {
    return SourceForm.choices(stated.source());
  }

  public List<Field> sourceFields() {
    return SourceForm.fields();
  }
}
