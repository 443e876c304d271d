/** Export and erasure of the personal data of one email address. */
@NullMarked
package needledrop.journal.person;

import org.jspecify.annotations.NullMarked;
