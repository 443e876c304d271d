@NullMarked
package needledrop.web.http;

import org.jspecify.annotations.NullMarked;
