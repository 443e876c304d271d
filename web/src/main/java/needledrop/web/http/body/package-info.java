/** What a request may carry: limits on forms and files, and broken requests. */
@NullMarked
package needledrop.web.http.body;

import org.jspecify.annotations.NullMarked;
