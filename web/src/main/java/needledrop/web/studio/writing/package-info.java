/** What goes on around the editor: copies of what is unsaved, revisions, links to drafts. */
@NullMarked
package needledrop.web.studio.writing;

import org.jspecify.annotations.NullMarked;
