package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A new member who joins by an invitation, sets up two-step sign-in, and signs in with a code. */
final class InvitedMember {
  private static final String NAME = "Duke";
  private static final String BASE32_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final BrowserWindow browserWindow;
  private final Page page;
  private final StudioDriver studioDriver;

  InvitedMember(BrowserWindow browserWindow) {
    this.browserWindow = browserWindow;
    this.page = browserWindow.page();
    this.studioDriver = new StudioDriver(browserWindow);
  }

  /** Creates an invitation as the owner, and returns its link. */
  static String createInvitation(BrowserWindow owner) {
    Page page = owner.page();
    page.navigate("/studio/members");
    page.locator("#name").fill(NAME);
    new StudioDriver(owner).click("Create link");
    owner.assertAccessible();
    return page.locator("#link").inputValue().replaceFirst(".*/studio/", "/studio/");
  }

  /** Joins by an invitation, and checks each screen for accessibility. */
  void join(String invitation) throws Exception {
    page.navigate(invitation);
    assertUsable();
    page.locator("#password").fill(StudioDriver.PASSWORD);
    page.locator("#again").fill(StudioDriver.PASSWORD);
    studioDriver.click("Set password");
    String recoveryCode = setUpSecondFactor();
    studioDriver.click("Sign out");
    page.navigate("/studio/sign-in");
    assertUsable();
    page.locator("#name").fill(NAME);
    page.locator("#password").fill(StudioDriver.PASSWORD);
    studioDriver.click("Sign in");
    assertThat(studioDriver.heading("Two-step sign-in")).isVisible();
    assertUsable();
    page.locator("#code").fill(recoveryCode);
    studioDriver.click("Sign in");
    assertThat(studioDriver.heading("Home")).isVisible();
    assertUsable();
  }

  /** Sets up two-step sign-in, and returns one of the recovery codes. */
  private String setUpSecondFactor() throws Exception {
    page.navigate("/studio/account");
    page.locator("#current-on").fill(StudioDriver.PASSWORD);
    studioDriver.click("Set up");
    assertUsable();
    page.locator("#code").fill(totp(page.locator("#codes ~ p code").textContent()));
    studioDriver.click("Turn on two-step sign-in");
    assertUsable();
    return page.locator("section[aria-labelledby=paper] code").first().textContent();
  }

  private void assertUsable() {
    browserWindow.assertAccessible();
    browserWindow.assertNoHorizontalScroll();
    browserWindow.assertNoErrors();
  }

  /** Returns the current code for a secret (RFC 6238). */
  private static String totp(String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(decodeBase32(secret.strip()), "HmacSHA1"));
    long step = System.currentTimeMillis() / 30_000;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] decodeBase32(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      held = held << 5 | BASE32_ALPHABET.indexOf(base32.charAt(i));
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
