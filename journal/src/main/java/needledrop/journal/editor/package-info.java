/** The entry editor: working copies, revisions, share links, publishing times and proofreading. */
@NullMarked
package needledrop.journal.editor;

import org.jspecify.annotations.NullMarked;
