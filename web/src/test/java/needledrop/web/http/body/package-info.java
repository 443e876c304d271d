@NullMarked
package needledrop.web.http.body;

import org.jspecify.annotations.NullMarked;
