package needledrop.web.studio.signin;

import java.util.Optional;
import needledrop.journal.member.Password;
import needledrop.message.Message;
import needledrop.web.http.Form;

/** A new password, read from a form in which the member typed it twice, and checked. */
public record NewPassword(Password password) {

  /**
   * The password of a form's two fields; where it will not do, the form says why.
   *
   * @param known what others know of whoever chooses, such as their name
   */
  public static Optional<NewPassword> from(Form form, String... known) {
    Password password = new Password(form.raw("password"));
    Optional<Message> problem = password.problem(known);
    if (problem.isPresent()) {
      form.reject("password", problem.get());
    } else if (!form.raw("again").equals(password.text())) {
      form.reject("again", "The passwords do not match. Enter both again.");
    }
    return form.isValid() ? Optional.of(new NewPassword(password)) : Optional.empty();
  }
}
