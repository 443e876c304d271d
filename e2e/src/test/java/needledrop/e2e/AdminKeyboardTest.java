package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the catalog can be edited and replies can be moderated by keyboard alone. */
class AdminKeyboardTest {
  private static final String WORDS = "Written without a mouse.";

  @TempDir private static Path folder;
  private static NeedledropProcess program;

  /** Starts the journal without ffmpeg, because no clips are needed. */
  @BeforeAll
  static void start() throws Exception {
    program = NeedledropProcess.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    try (BrowserWindow browserWindow = BrowserWindow.laptop(program.journalAddress())) {
      new StudioKeyboardDriver(browserWindow).claimOwnership(program.ownerLink());
    }
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void catalogCanBeEditedByKeyboard() throws Exception {
    try (BrowserWindow browserWindow = BrowserWindow.laptop(program.journalAddress())) {
      CatalogDriver catalogDriver = new CatalogDriver(browserWindow);
      catalogDriver.addFilm();
      catalogDriver.addCredit();
      catalogDriver.addRelease();
      catalogDriver.addLocation();
      catalogDriver.correctRelease();
      catalogDriver.binAndRestoreLocation();
      catalogDriver.revertCorrection();
      catalogDriver.addCoordinates();
      catalogDriver.addChartPeak();
      catalogDriver.mergeDuplicate();
      catalogDriver.checkPublicPage();
      browserWindow.assertNoErrors();
    }
  }

  @Test
  void repliesCanBeModeratedByKeyboard() throws Exception {
    String entry = new JournalClient(program.journalAddress()).firstEntryPath();
    try (BrowserWindow guest = BrowserWindow.laptop(program.journalAddress());
        BrowserWindow owner = BrowserWindow.laptop(program.journalAddress())) {
      guest.page().clock().install();
      guest.page().navigate(entry);
      guest.page().clock().fastForward(60_000); // the test types faster than the form allows
      new ReaderKeyboardDriver(guest).reply("Ludmilla", WORDS);
      ReplyQueueDriver replyQueueDriver = new ReplyQueueDriver(owner);
      replyQueueDriver.approveByButton();
      guest.page().reload();
      assertThat(guest.page().locator("#replies")).containsText(WORDS);
      replyQueueDriver.undo();
      assertFalse(new JournalClient(program.journalAddress()).getBody(entry).contains(WORDS));
      replyQueueDriver.approveByShortcut();
      replyQueueDriver.answer();
      replyQueueDriver.checkPublicPage();
      guest.assertNoErrors();
      owner.assertNoErrors();
    }
  }

  /** Edits the catalog by keyboard. */
  private static final class CatalogDriver {
    private final Page page;
    private final StudioKeyboardDriver studio;
    private final KeyboardNavigation keyboardNavigation;

    CatalogDriver(BrowserWindow browserWindow) {
      page = browserWindow.page();
      studio = new StudioKeyboardDriver(browserWindow);
      keyboardNavigation = studio.keys();
      studio.signIn();
    }

    void addFilm() {
      studio.goTo("Catalog");
      add("The Long Winter");
    }

    private void add(String name) {
      studio.skipToContent();
      keyboardNavigation.fill(page.locator("#name"), name);
      keyboardNavigation.press("Enter");
      assertThat(studio.message()).containsText(name + " was added.");
    }

    void addCredit() {
      studio.skipToContent();
      keyboardNavigation.activate(page.locator("a[href='#state']"));
      keyboardNavigation.select(page.locator("#role"), "director");
      keyboardNavigation.fill(page.locator("#person"), "Ana Kovač");
      keyboardNavigation.select(page.locator("#source"), "Published source");
      keyboardNavigation.fill(page.locator("#sourceTitle"), "The film's poster");
      submitFact();
      assertThat(factRow("Ana Kovač")).containsText("The film's poster");
    }

    private void submitFact() {
      if (page.locator("#sourceTitle").inputValue().isEmpty()) {
        keyboardNavigation.fill(page.locator("#sourceTitle"), "The sleeve");
      }
      keyboardNavigation.press("Enter");
      assertThat(studio.message()).containsText("Fact added.");
    }

    /** Adds a release. The error summary comes first and links to the field. */
    void addRelease() {
      openFactForm("Release");
      keyboardNavigation.fill(page.locator("#date"), "that winter");
      keyboardNavigation.press("Enter");
      assertThat(page.locator(".said.wrong")).isVisible();
      assertThat(page.locator("#date")).isFocused();
      assertThat(page.locator("#date")).hasValue("that winter");
      keyboardNavigation.press("Control+a");
      page.keyboard().type("27 Nov 1985");
      keyboardNavigation.fill(page.locator("#label"), "Snowline Pictures");
      submitFact();
      assertThat(factRow("Snowline Pictures")).containsText("November 27, 1985");
    }

    private void openFactForm(String kind) {
      studio.skipToContent();
      keyboardNavigation.activate(page.locator("a[href='#state']"));
      keyboardNavigation.activate(page.locator(".panel .tabs").getByText(kind));
      assertThat(page.locator(".panel .tabs [aria-current]")).hasText(kind);
    }

    void addLocation() {
      openFactForm("Filmed at");
      keyboardNavigation.fill(page.locator("#place"), "Mount Kestrel");
      keyboardNavigation.fill(page.locator("#detail"), "The hut");
      submitFact();
      assertThat(factRow("Mount Kestrel")).containsText("The hut");
    }

    void correctRelease() {
      studio.skipToContent();
      keyboardNavigation.activate(factRow("Snowline").getByText("Edit"));
      assertThat(page.locator("#label")).hasValue("Snowline Pictures");
      studio.skipToContent();
      keyboardNavigation.fill(page.locator("#date"), "about 1986");
      keyboardNavigation.press("Enter");
      assertThat(studio.message()).containsText("Fact updated");
      assertThat(factRow("Snowline")).containsText("about 1986");
    }

    void binAndRestoreLocation() {
      studio.skipToContent();
      keyboardNavigation.activate(factRow("Mount Kestrel").getByText("Remove"));
      assertThat(studio.message()).containsText("Fact moved to the bin.");
      assertThat(factRow("Mount Kestrel")).hasCount(0);
      keyboardNavigation.activate(studio.message().getByText("Undo"));
      assertThat(studio.message()).containsText("Fact restored.");
      assertThat(factRow("Mount Kestrel")).hasCount(1);
    }

    void revertCorrection() {
      studio.skipToContent();
      keyboardNavigation.activate(page.locator(".past summary"));
      keyboardNavigation.activate(
          page.locator(".past li", withText("edited a fact")).getByText("Undo"));
      assertThat(studio.message()).containsText("Undone.");
      assertThat(factRow("Snowline")).containsText("November 27, 1985");
    }

    void addCoordinates() {
      studio.skipToContent();
      keyboardNavigation.activate(factRow("Mount Kestrel").locator("td a").first());
      assertThat(studio.heading("Mount Kestrel")).isVisible();
      openFactForm("Location");
      keyboardNavigation.fill(page.locator("#at"), "43.8 N, 110.7 W");
      submitFact();
      assertThat(factRow("43.8")).hasCount(1);
    }

    void addChartPeak() {
      studio.goTo("Catalog");
      keyboardNavigation.activate(page.locator(".desk .tabs").getByText("Songs"));
      keyboardNavigation.fill(page.locator("#name"), "Neon March");
      keyboardNavigation.fill(page.locator("#artist"), "The Barn Owls");
      keyboardNavigation.press("Enter");
      openFactForm("Chart peak");
      keyboardNavigation.fill(page.locator("#chart"), "Billboard Hot 100");
      keyboardNavigation.fill(page.locator("#peak"), "top 10");
      submitFact();
      assertThat(factRow("Billboard Hot 100")).containsText("10");
    }

    void mergeDuplicate() {
      studio.goTo("Catalog");
      add("The Long Winter");
      studio.skipToContent();
      keyboardNavigation.select(page.locator("#role"), "scored");
      keyboardNavigation.fill(page.locator("#person"), "Bo Lind");
      submitFact();
      studio.goTo("Catalog");
      studio.skipToContent();
      keyboardNavigation.activate(page.locator(".desk > header a"));
      keyboardNavigation.activate(
          page.locator("main li", withText("The Long Winter")).getByText("Compare"));
      assertThat(page.locator("#kept")).containsText("The Long Winter");
      studio.activate("Merge");
      assertThat(studio.message()).containsText("was merged into this item");
      assertThat(factRow("Ana Kovač")).hasCount(1);
      assertThat(factRow("Bo Lind")).hasCount(1);
    }

    void checkPublicPage() {
      studio.skipToContent();
      keyboardNavigation.activate(page.getByText("View page"));
      assertThat(page.locator("h1")).containsText("The Long Winter");
      Locator read = page.locator("main");
      assertThat(read).containsText("Ana Kovač");
      assertThat(read).containsText("Bo Lind");
      assertThat(read).containsText("November 27, 1985");
      assertThat(read).containsText("Mount Kestrel");
    }

    private Locator factRow(String text) {
      return page.locator(".facts tr", withText(text));
    }
  }

  /** Moderates waiting replies by keyboard. */
  private static final class ReplyQueueDriver {
    private final Page page;
    private final StudioKeyboardDriver studio;
    private final KeyboardNavigation keyboardNavigation;

    ReplyQueueDriver(BrowserWindow browserWindow) {
      page = browserWindow.page();
      studio = new StudioKeyboardDriver(browserWindow);
      keyboardNavigation = studio.keys();
      studio.signIn();
    }

    void approveByButton() {
      studio.goTo("Replies");
      assertThat(reply().locator(".why")).isVisible();
      studio.skipToContent();
      keyboardNavigation.activate(reply().locator("button.approve"));
      assertThat(studio.message()).containsText("The reply by Ludmilla was approved.");
      assertThat(reply()).hasCount(0);
    }

    void undo() {
      keyboardNavigation.activate(studio.message().getByText("Undo"));
      assertThat(studio.message()).containsText("is back where it was");
      assertThat(reply()).hasCount(1);
    }

    void approveByShortcut() {
      keyboardNavigation.press("j");
      assertThat(reply()).isFocused();
      keyboardNavigation.press("a");
      assertThat(studio.message()).containsText("The reply by Ludmilla was approved.");
    }

    void answer() {
      studio.skipToContent();
      keyboardNavigation.activate(page.locator(".desk .tabs").getByText("Approved"));
      studio.skipToContent();
      keyboardNavigation.activate(reply().locator("summary"));
      keyboardNavigation.fill(reply().getByLabel("Your reply"), "So was this answer.");
      keyboardNavigation.press("Tab");
      keyboardNavigation.press("Enter");
      assertThat(studio.message()).containsText("Your reply to Ludmilla was published.");
    }

    void checkPublicPage() {
      keyboardNavigation.activate(page.getByText("View journal"));
      keyboardNavigation.activate(page.locator(".teaser h2 a"));
      Locator thread = page.locator("#replies li", withText(WORDS));
      assertThat(thread.locator(".thread")).containsText("So was this answer.");
    }

    private Locator reply() {
      return page.locator("article.reply", withText(WORDS));
    }
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
