/** The address of the server, the addresses of clients behind proxies, and rate limits by them. */
@NullMarked
package needledrop.web.http.address;

import org.jspecify.annotations.NullMarked;
