@NullMarked
package needledrop.web.http.address;

import org.jspecify.annotations.NullMarked;
