/** Figures of facts: charts, maps and timelines as SVG, each with a table of its data. */
@NullMarked
package needledrop.web.site.figure;

import org.jspecify.annotations.NullMarked;
