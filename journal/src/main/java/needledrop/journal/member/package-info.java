/** Who may sign in, and how they prove it. */
@NullMarked
package needledrop.journal.member;

import org.jspecify.annotations.NullMarked;
