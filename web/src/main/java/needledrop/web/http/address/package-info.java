/** The server's own address, the addresses of visitors behind proxies, and limits by them. */
@NullMarked
package needledrop.web.http.address;

import org.jspecify.annotations.NullMarked;
