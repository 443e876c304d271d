package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** What an owner without a mouse does anywhere in the studio. */
final class StudioByKeys {
  private final Page page;
  private final Keys keys;

  StudioByKeys(Window window) {
    page = window.page();
    keys = new Keys(window);
  }

  Keys keys() {
    return keys;
  }

  void takeOver(URI ownerLink) {
    page.navigate(ownerLink.toString());
    keys.write(page.locator("#name"), "Adriana");
    keys.write(page.locator("#password"), Studio.PASSWORD);
    keys.write(page.locator("#again"), Studio.PASSWORD);
    keys.press("Enter");
    assertThat(page.getByText("Welcome, Adriana.")).isVisible();
  }

  void signOut() {
    keys.use(button("Sign out"));
    assertThat(button("Sign out")).hasCount(0);
  }

  void signIn() {
    page.navigate("/studio");
    keys.write(page.locator("#name"), "Adriana");
    keys.write(page.locator("#password"), Studio.PASSWORD);
    keys.press("Enter");
    assertThat(heading("Home")).isVisible();
  }

  /** Goes to a place by the rail. */
  void goTo(String place) {
    keys.use(page.locator(".rail").getByText(place));
    assertThat(heading(place)).isVisible();
  }

  /** Past the head and the rail, by the first stop of a screen. */
  void skipToTheDesk() {
    keys.use(page.locator(".skip"));
  }

  void press(String button) {
    keys.use(button(button));
  }

  Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words).setExact(true));
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
  }

  /** What the studio says to the last deed. */
  Locator said() {
    return page.locator(".said");
  }
}
