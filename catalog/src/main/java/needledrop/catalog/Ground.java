package needledrop.catalog;

import java.util.List;

/** A fact that a derived statement rests on, as a page shows it: of what, what, and says who. */
public record Ground(Item about, String label, List<Part> parts, Source source) {}
