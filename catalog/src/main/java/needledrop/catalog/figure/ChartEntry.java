package needledrop.catalog.figure;

import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.source.FactSource;

/** A peak on a chart, of which song or album it was, and where that is known from. */
public record ChartEntry(Item music, ChartPeakFact peak, FactSource source) {}
