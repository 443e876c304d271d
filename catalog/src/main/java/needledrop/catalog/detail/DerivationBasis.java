package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.item.Item;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;

/** A fact that a derived statement rests on, formatted for a page, with its item and its source. */
public record DerivationBasis(Item item, String label, List<TextPart> parts, FactSource source) {}
