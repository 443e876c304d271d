/** Email notifications: who is notified of what, the queue of mails, and the SMTP client. */
@NullMarked
package needledrop.journal.mail;

import org.jspecify.annotations.NullMarked;
