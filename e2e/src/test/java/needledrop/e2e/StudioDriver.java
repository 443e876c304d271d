package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Uses the studio as the owner, by the texts on its screens. */
final class StudioDriver {
  static final String PASSWORD = "snow on the cabin roof, and a beard";
  private static final double JOB_TIMEOUT_MILLIS = 1_200_000;

  private final BrowserWindow browserWindow;
  private final Page page;

  StudioDriver(BrowserWindow browserWindow) {
    this.browserWindow = browserWindow;
    this.page = browserWindow.page();
  }

  void claimOwnership(URI ownerLink) {
    page.navigate(ownerLink.toString());
    browserWindow.assertAccessible();
    field("Your name").fill("Adriana");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    field("Repeat password").fill(PASSWORD);
    click("Set password");
    assertThat(page.getByText("Welcome, Adriana.")).isVisible();
  }

  void signIn() {
    page.navigate("/studio");
    field("Name").fill("Adriana");
    field("Password").fill(PASSWORD);
    click("Sign in");
    assertThat(heading("Home")).isVisible();
  }

  /** Uploads files and waits until each is processed. */
  void upload(String place, String ready, List<Path> files) {
    page.navigate("/studio/" + place);
    browserWindow.assertAccessible();
    page.setInputFiles("#files", files.toArray(Path[]::new));
    Locator done = page.locator("[data-live] .state.good");
    assertThat(done.getByText(ready, new Locator.GetByTextOptions().setExact(true)))
        .hasCount(
            files.size(), new LocatorAssertions.HasCountOptions().setTimeout(JOB_TIMEOUT_MILLIS));
  }

  void open(String place, String name) {
    page.navigate("/studio/" + place);
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first()
        .click();
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label);
  }

  void click(String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
  }

  /** Clicks a button that updates a part of the page. */
  void clickInPlace(String button) {
    click(button);
    waitForUpdate();
  }

  void waitForUpdate() {
    assertThat(page.locator("form[data-in-place][aria-busy]")).hasCount(0);
  }

  /** Chooses the first option of a list that contains a text. */
  void select(Locator list, String text) {
    Locator option = list.locator("option", new Locator.LocatorOptions().setHasText(text)).first();
    list.selectOption(option.getAttribute("value"));
  }

  /** Waits for an element that appears after background work. */
  void waitFor(Locator locator) {
    assertThat(locator)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(JOB_TIMEOUT_MILLIS));
  }
}
