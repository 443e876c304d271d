/** The ground both halves of the site stand on: server, sessions, headers, errors, kept pages. */
@NullMarked
package needledrop.web.http;

import org.jspecify.annotations.NullMarked;
