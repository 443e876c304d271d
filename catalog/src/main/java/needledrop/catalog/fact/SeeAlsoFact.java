package needledrop.catalog.fact;

import java.net.URI;
import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.WebUrl;
import needledrop.store.Ids.ItemId;

/** An external link about an item. */
public record SeeAlsoFact(ItemId subject, String title, URI page) implements Fact {
  static final FactKind KIND =
      FactKind.of(SeeAlsoFact.class, "see_also", "External link")
          .part("subject", "About")
          .part("title", "Title of the page")
          .column("name")
          .part("page", "URL")
          .view("External links", "{title -> page}")
          .build();

  public SeeAlsoFact {
    Preconditions.requireNotBlank("the title of the page", title);
    if (!WebUrl.hasWebScheme(page)) {
      throw new IllegalArgumentException("Not the URL of a page: " + page);
    }
  }
}
