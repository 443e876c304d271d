/** Signing in to the studio and out of it. */
@NullMarked
package needledrop.web.studio.signin;

import org.jspecify.annotations.NullMarked;
