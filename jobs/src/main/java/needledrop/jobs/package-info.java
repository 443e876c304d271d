/** Long work in the background, one row a job. */
@NullMarked
package needledrop.jobs;

import org.jspecify.annotations.NullMarked;
