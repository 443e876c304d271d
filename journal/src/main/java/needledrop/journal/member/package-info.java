/** Members: accounts, roles, sign-in and the audit log. */
@NullMarked
package needledrop.journal.member;

import org.jspecify.annotations.NullMarked;
