/** The parts that all screens of the studio share: layout, messages, and request parameters. */
@NullMarked
package needledrop.web.studio.page;

import org.jspecify.annotations.NullMarked;
