package needledrop.web.studio;

import java.util.List;
import needledrop.catalog.FactLine;
import needledrop.catalog.Item;
import needledrop.catalog.Part;
import needledrop.catalog.Saga;
import needledrop.web.http.Form;

/**
 * An item of the catalog: its facts, its name, and the form to state one more.
 *
 * @param asked the kind of fact whose form is open
 */
public record ItemScreen(Item item, List<FactLine> facts, FactForm asked, Form form) {
  public String address() {
    return "/studio/catalog" + item.path();
  }

  /** Where a link among its facts leads: to the studio's page of an item, or elsewhere. */
  public String address(Part.Link link) {
    return link.path().startsWith("/") ? "/studio/catalog" + link.path() : link.path();
  }

  public String kind() {
    return Wording.singular(item.kind());
  }

  /** The kinds of fact that can be stated of it. */
  public List<Choice> kinds() {
    return FactForm.about(item.kind()).stream()
        .map(each -> new Choice(each.name(), each.words()))
        .toList();
  }

  public String asking() {
    return asked.name();
  }

  public List<Field> fields() {
    return asked.asked(item.kind());
  }

  public List<Choice> sources() {
    return SourceForm.CHOICES;
  }

  public List<Field> sourceFields() {
    return SourceForm.fields();
  }

  public boolean isSaga() {
    return item instanceof Saga;
  }

  public boolean isComplete() {
    return item instanceof Saga saga && saga.complete() != null;
  }

  /** What stands in the field for its name. */
  public String name() {
    return form.get("name").isEmpty() ? item.name() : form.get("name");
  }
}
