package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Uses the studio as the owner by keyboard. */
final class StudioKeyboardDriver {
  private final Page page;
  private final KeyboardNavigation keyboardNavigation;

  StudioKeyboardDriver(BrowserWindow browserWindow) {
    page = browserWindow.page();
    keyboardNavigation = new KeyboardNavigation(browserWindow);
  }

  KeyboardNavigation keys() {
    return keyboardNavigation;
  }

  void claimOwnership(URI ownerLink) {
    page.navigate(ownerLink.toString());
    keyboardNavigation.fill(page.locator("#name"), "Adriana");
    keyboardNavigation.fill(page.locator("#password"), StudioDriver.PASSWORD);
    keyboardNavigation.fill(page.locator("#again"), StudioDriver.PASSWORD);
    keyboardNavigation.press("Enter");
    assertThat(page.getByText("Welcome, Adriana.")).isVisible();
  }

  void signOut() {
    keyboardNavigation.activate(button("Sign out"));
    assertThat(button("Sign out")).hasCount(0);
  }

  void signIn() {
    page.navigate("/studio");
    keyboardNavigation.fill(page.locator("#name"), "Adriana");
    keyboardNavigation.fill(page.locator("#password"), StudioDriver.PASSWORD);
    keyboardNavigation.press("Enter");
    assertThat(heading("Home")).isVisible();
  }

  /** Opens a section with the navigation bar. */
  void goTo(String place) {
    keyboardNavigation.activate(page.locator(".rail").getByText(place));
    assertThat(heading(place)).isVisible();
  }

  /** Skips the header and the navigation bar with the skip link. */
  void skipToContent() {
    keyboardNavigation.activate(page.locator(".skip"));
  }

  void activate(String button) {
    keyboardNavigation.activate(button(button));
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text).setExact(true));
  }

  Locator button(String text) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
  }

  /** Returns the message about the last action. */
  Locator message() {
    return page.locator(".said");
  }
}
