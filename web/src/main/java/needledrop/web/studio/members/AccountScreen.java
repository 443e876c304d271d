package needledrop.web.studio.members;

import java.util.List;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * What members see of their own account.
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
