package needledrop.web.studio.members;

import java.util.List;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * The data of the screen on which members manage their own account: password, two-step sign-in, and
 * signed-in browsers.
 *
 * @param secret that a telephone is to share; nothing where none was drawn
 * @param qrCode the same, for the telephone's camera
 * @param recoveryCodes recovery codes, shown once
 * @param recoveryCodesLeft how many of them are unused; -1 while no codes are asked for
 */
public record AccountScreen(
    Form form,
    @Nullable String secret,
    @Nullable QrCodePath qrCode,
    List<String> recoveryCodes,
    int recoveryCodesLeft,
    List<SignInLine> signIns) {
  public boolean hasSecondFactor() {
    return recoveryCodesLeft >= 0;
  }
}
