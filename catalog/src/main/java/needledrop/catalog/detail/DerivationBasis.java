package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.Source;
import needledrop.catalog.item.Item;

/** A fact that a derived statement rests on, as a page shows it: of what, what, and says who. */
public record DerivationBasis(Item item, String label, List<Part> parts, Source source) {}
