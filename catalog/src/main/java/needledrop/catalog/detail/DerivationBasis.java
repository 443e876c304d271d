package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.item.Item;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;

/**
 * A fact from which a statement was derived, formatted for a page, with its item and its source.
 */
public record DerivationBasis(Item item, String label, List<TextPart> parts, FactSource source) {}
