/** The web server: routes, sessions, security headers, forms, error pages and the page cache. */
@NullMarked
package needledrop.web.http;

import org.jspecify.annotations.NullMarked;
