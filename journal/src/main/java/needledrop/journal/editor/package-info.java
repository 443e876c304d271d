/** What goes before an entry is published: its copies, its revisions, its date, its checks. */
@NullMarked
package needledrop.journal.editor;

import org.jspecify.annotations.NullMarked;
