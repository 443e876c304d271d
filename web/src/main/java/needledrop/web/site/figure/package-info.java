/** Facts drawn: charts, maps and time lines as SVG, each with the table it is drawn from. */
@NullMarked
package needledrop.web.site.figure;

import org.jspecify.annotations.NullMarked;
