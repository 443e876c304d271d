/**
 * Data of the figures on item pages: chart peaks, a map of filming locations, the composers of a
 * saga.
 */
@NullMarked
package needledrop.catalog.figure;

import org.jspecify.annotations.NullMarked;
