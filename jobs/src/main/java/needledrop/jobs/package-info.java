/** Background jobs: the queue, the worker, and the code of each kind of job. */
@NullMarked
package needledrop.jobs;

import org.jspecify.annotations.NullMarked;
