package needledrop.catalog;

/** A peak on a chart, of which song or album it was, and where that is known from. */
public record Charted(Item music, Fact.ChartPeak peak, Source source) {}
