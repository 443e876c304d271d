package needledrop.catalog.figure;

import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.item.Item;

/** A peak on a chart, of which song or album it was, and where that is known from. */
public record ChartEntry(Item music, ChartPeakFact peak, FactSource source) {}
