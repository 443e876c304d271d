package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A new member who comes in by a link, takes up codes from a telephone, and signs in by one. */
final class Newcomer {
  private static final String NAME = "Duke";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Window window;
  private final Page page;
  private final Studio studio;

  Newcomer(Window window) {
    this.window = window;
    this.page = window.page();
    this.studio = new Studio(window);
  }

  /** The link by which the owner has somebody join. */
  static String invitation(Window owner) {
    Page page = owner.page();
    page.navigate("/studio/members");
    page.locator("#name").fill(NAME);
    new Studio(owner).press("Make a link");
    owner.isAccessible();
    return page.locator("#link").inputValue().replaceFirst(".*/studio/", "/studio/");
  }

  /** Goes all the way, and finds each screen on it fit for everybody. */
  void comeIn(String invitation) throws Exception {
    page.navigate(invitation);
    isUsed();
    page.locator("#password").fill(Studio.PASSWORD);
    page.locator("#again").fill(Studio.PASSWORD);
    studio.press("Set the password");
    String onPaper = takeUpCodes();
    studio.press("Sign out");
    page.navigate("/studio/sign-in");
    isUsed();
    page.locator("#name").fill(NAME);
    page.locator("#password").fill(Studio.PASSWORD);
    studio.press("Sign in");
    assertThat(studio.heading("One more step")).isVisible();
    isUsed();
    page.locator("#code").fill(onPaper);
    studio.press("Sign in");
    assertThat(studio.heading("Home")).isVisible();
    isUsed();
  }

  /** One of the codes to be kept on paper. */
  private String takeUpCodes() throws Exception {
    page.navigate("/studio/account");
    page.locator("#current-on").fill(Studio.PASSWORD);
    studio.press("Set it up");
    isUsed();
    page.locator("#code").fill(code(page.locator("#codes ~ p code").textContent()));
    studio.press("Ask for codes from now on");
    isUsed();
    return page.locator("section[aria-labelledby=paper] code").first().textContent();
  }

  private void isUsed() {
    window.isAccessible();
    window.fitsItsWidth();
    window.hasNoComplaints();
  }

  /** What a telephone shows now for this secret (RFC 6238). */
  private static String code(String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(bytes(secret.strip()), "HmacSHA1"));
    long step = System.currentTimeMillis() / 30_000;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] bytes(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      held = held << 5 | LETTERS.indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
