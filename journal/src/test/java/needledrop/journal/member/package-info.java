@NullMarked
package needledrop.journal.member;

import org.jspecify.annotations.NullMarked;
