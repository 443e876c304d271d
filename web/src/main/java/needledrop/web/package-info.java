/** The journal and the studio as web pages. */
@NullMarked
package needledrop.web;

import org.jspecify.annotations.NullMarked;
