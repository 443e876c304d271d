package needledrop.web.studio.members;

import java.util.List;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * What members see of their own account.
 *
 * @param secret that a telephone is to share; nothing where none was drawn
 * @param qr the same, for the telephone's camera
 * @param onPaper recovery codes, shown once
 * @param codesLeft how many of them are unused; -1 while no codes are asked for
 */
public record AccountScreen(
    Form form,
    @Nullable String secret,
    @Nullable Qr qr,
    List<String> onPaper,
    int codesLeft,
    List<SignInLine> signIns) {
  public boolean isOn() {
    return codesLeft >= 0;
  }
}
