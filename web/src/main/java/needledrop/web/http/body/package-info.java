/** Limits of request bodies (forms and files), and errors of invalid requests. */
@NullMarked
package needledrop.web.http.body;

import org.jspecify.annotations.NullMarked;
