/** Long work put into words, and the screen that lists it. */
@NullMarked
package needledrop.web.studio.jobs;

import org.jspecify.annotations.NullMarked;
