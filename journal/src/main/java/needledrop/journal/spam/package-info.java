/** What tells spam from replies: what the owner decided before, learned by heart and weighed. */
@NullMarked
package needledrop.journal.spam;

import org.jspecify.annotations.NullMarked;
