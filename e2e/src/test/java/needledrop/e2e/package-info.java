/**
 * End-to-end tests of the whole program for readers, owners and terminal users, and tests of the
 * architecture rules.
 */
@NullMarked
package needledrop.e2e;

import org.jspecify.annotations.NullMarked;
