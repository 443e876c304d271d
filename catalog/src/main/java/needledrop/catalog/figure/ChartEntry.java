package needledrop.catalog.figure;

import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.source.FactSource;

/** A chart peak with its song or album and its source. */
public record ChartEntry(Item music, ChartPeakFact peak, FactSource source) {}
