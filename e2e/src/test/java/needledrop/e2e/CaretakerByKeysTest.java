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

/** An owner without a mouse, who looks after the catalog and after what readers write. */
class CaretakerByKeysTest {
  private static final String WORDS = "Written without a mouse.";

  @TempDir private static Path folder;
  private static Program program;

  /** Without ffmpeg, since clips have no part in this. */
  @BeforeAll
  static void start() throws Exception {
    program = Program.serve(folder.resolve("home"), Map.of("PATH", folder.toString()));
    try (Window window = Window.laptop(program.journal())) {
      new StudioByKeys(window).takeOver(program.ownerLink());
    }
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void byKeyboardAloneAnItemGetsItsFactsAndTakesInItsDouble() throws Exception {
    try (Window window = Window.laptop(program.journal())) {
      Catalog catalog = new Catalog(window);
      catalog.addAFilm();
      catalog.stateACredit();
      catalog.stateARelease();
      catalog.stateAPlace();
      catalog.correctTheRelease();
      catalog.removeThePlaceAndBringItBack();
      catalog.takeTheCorrectionBack();
      catalog.locateThePlace();
      catalog.stateAChartPeak();
      catalog.mergeItsDouble();
      catalog.readItsPage();
      window.hasNoComplaints();
    }
  }

  @Test
  void byKeyboardAloneAHeldReplyComesToItsPageAndLeavesItAgain() throws Exception {
    String entry = new Visitor(program.journal()).firstEntry();
    try (Window guest = Window.laptop(program.journal());
        Window owner = Window.laptop(program.journal())) {
      guest.page().clock().install();
      guest.page().navigate(entry);
      guest.page().clock().fastForward(60_000); // nobody types as fast as this test
      new ReaderByKeys(guest).reply("Ludmilla", WORDS);
      Queue queue = new Queue(owner);
      queue.approveByTheButton();
      guest.page().reload();
      assertThat(guest.page().locator("#replies")).containsText(WORDS);
      queue.undo();
      assertFalse(new Visitor(program.journal()).read(entry).contains(WORDS));
      queue.approveByItsKey();
      queue.answer();
      queue.readOnItsPage();
      guest.hasNoComplaints();
      owner.hasNoComplaints();
    }
  }

  /** Whose every step is a key. */
  private static final class Catalog {
    private final Page page;
    private final StudioByKeys studio;
    private final Keys keys;

    Catalog(Window window) {
      page = window.page();
      studio = new StudioByKeys(window);
      keys = studio.keys();
      studio.signIn();
    }

    void addAFilm() {
      studio.goTo("Catalog");
      add("The Long Winter");
    }

    private void add(String name) {
      studio.skipToTheDesk();
      keys.write(page.locator("#name"), name);
      keys.press("Enter");
      assertThat(studio.said()).containsText(name + " is added.");
    }

    void stateACredit() {
      studio.skipToTheDesk();
      keys.use(page.locator("a[href='#state']"));
      keys.choose(page.locator("#role"), "director");
      keys.write(page.locator("#person"), "Ana Kovač");
      keys.choose(page.locator("#source"), "It stands somewhere");
      keys.write(page.locator("#sourceTitle"), "The film's poster");
      stated();
      assertThat(line("Ana Kovač")).containsText("The film's poster");
    }

    private void stated() {
      if (page.locator("#sourceTitle").inputValue().isEmpty()) {
        keys.write(page.locator("#sourceTitle"), "The sleeve");
      }
      keys.press("Enter");
      assertThat(studio.said()).containsText("The fact is stated.");
    }

    /** What is wrong comes first, and leads to its field. */
    void stateARelease() {
      ask("Release");
      keys.write(page.locator("#date"), "that winter");
      keys.press("Enter");
      assertThat(page.locator(".said.wrong")).isVisible();
      assertThat(page.locator("#date")).isFocused();
      assertThat(page.locator("#date")).hasValue("that winter");
      keys.press("Control+a");
      page.keyboard().type("27 Nov 1985");
      keys.write(page.locator("#label"), "Snowline Pictures");
      stated();
      assertThat(line("Snowline Pictures")).containsText("November 27, 1985");
    }

    private void ask(String kind) {
      studio.skipToTheDesk();
      keys.use(page.locator("a[href='#state']"));
      keys.use(page.locator(".panel .tabs").getByText(kind));
      assertThat(page.locator(".panel .tabs [aria-current]")).hasText(kind);
    }

    void stateAPlace() {
      ask("Filmed at");
      keys.write(page.locator("#place"), "Mount Kestrel");
      keys.write(page.locator("#detail"), "The hut");
      stated();
      assertThat(line("Mount Kestrel")).containsText("The hut");
    }

    void correctTheRelease() {
      studio.skipToTheDesk();
      keys.use(line("Snowline").getByText("Correct"));
      assertThat(page.locator("#label")).hasValue("Snowline Pictures");
      studio.skipToTheDesk();
      keys.write(page.locator("#date"), "about 1986");
      keys.press("Enter");
      assertThat(studio.said()).containsText("The fact is corrected");
      assertThat(line("Snowline")).containsText("about 1986");
    }

    void removeThePlaceAndBringItBack() {
      studio.skipToTheDesk();
      keys.use(line("Mount Kestrel").getByText("Remove"));
      assertThat(studio.said()).containsText("The fact lies in the bin.");
      assertThat(line("Mount Kestrel")).hasCount(0);
      keys.use(studio.said().getByText("Undo"));
      assertThat(studio.said()).containsText("The fact is back.");
      assertThat(line("Mount Kestrel")).hasCount(1);
    }

    void takeTheCorrectionBack() {
      studio.skipToTheDesk();
      keys.use(page.locator(".past summary"));
      keys.use(page.locator(".past li", withText("corrected")).getByText("Take back"));
      assertThat(studio.said()).containsText("It is as it was before.");
      assertThat(line("Snowline")).containsText("November 27, 1985");
    }

    void locateThePlace() {
      studio.skipToTheDesk();
      keys.use(line("Mount Kestrel").locator("td a").first());
      assertThat(studio.heading("Mount Kestrel")).isVisible();
      ask("Where it is");
      keys.write(page.locator("#at"), "43.8 N, 110.7 W");
      stated();
      assertThat(line("43.8")).hasCount(1);
    }

    void stateAChartPeak() {
      studio.goTo("Catalog");
      keys.use(page.locator(".desk .tabs").getByText("Songs"));
      keys.write(page.locator("#name"), "Neon March");
      keys.write(page.locator("#artist"), "The Barn Owls");
      keys.press("Enter");
      ask("Chart peak");
      keys.write(page.locator("#chart"), "Billboard Hot 100");
      keys.write(page.locator("#peak"), "top 10");
      stated();
      assertThat(line("Billboard Hot 100")).containsText("10");
    }

    void mergeItsDouble() {
      studio.goTo("Catalog");
      add("The Long Winter");
      studio.skipToTheDesk();
      keys.choose(page.locator("#role"), "scored");
      keys.write(page.locator("#person"), "Bo Lind");
      stated();
      studio.goTo("Catalog");
      studio.skipToTheDesk();
      keys.use(page.locator(".desk > header a"));
      keys.use(page.locator("main li", withText("The Long Winter")).getByText("Compare"));
      assertThat(page.locator("#kept")).containsText("The Long Winter");
      studio.press("Merge them");
      assertThat(studio.said()).containsText("is part of this now");
      assertThat(line("Ana Kovač")).hasCount(1);
      assertThat(line("Bo Lind")).hasCount(1);
    }

    void readItsPage() {
      studio.skipToTheDesk();
      keys.use(page.getByText("See its page"));
      assertThat(page.locator("h1")).containsText("The Long Winter");
      Locator read = page.locator("main");
      assertThat(read).containsText("Ana Kovač");
      assertThat(read).containsText("Bo Lind");
      assertThat(read).containsText("November 27, 1985");
      assertThat(read).containsText("Mount Kestrel");
    }

    private Locator line(String words) {
      return page.locator(".facts tr", withText(words));
    }
  }

  /** The replies that wait, gone through by keys. */
  private static final class Queue {
    private final Page page;
    private final StudioByKeys studio;
    private final Keys keys;

    Queue(Window window) {
      page = window.page();
      studio = new StudioByKeys(window);
      keys = studio.keys();
      studio.signIn();
    }

    void approveByTheButton() {
      studio.goTo("Replies");
      assertThat(reply().locator(".why")).isVisible();
      studio.skipToTheDesk();
      keys.use(reply().locator("button.approve"));
      assertThat(studio.said()).containsText("The reply of Ludmilla is on its page.");
      assertThat(reply()).hasCount(0);
    }

    void undo() {
      keys.use(studio.said().getByText("Undo"));
      assertThat(studio.said()).containsText("is back where it was");
      assertThat(reply()).hasCount(1);
    }

    void approveByItsKey() {
      keys.press("j");
      assertThat(reply()).isFocused();
      keys.press("a");
      assertThat(studio.said()).containsText("The reply of Ludmilla is on its page.");
    }

    void answer() {
      studio.skipToTheDesk();
      keys.use(page.locator(".desk .tabs").getByText("Shown"));
      studio.skipToTheDesk();
      keys.use(reply().locator("summary"));
      keys.write(reply().getByLabel("Your answer"), "So was this answer.");
      keys.press("Tab");
      keys.press("Enter");
      assertThat(studio.said()).containsText("Your answer to Ludmilla is on its page.");
    }

    void readOnItsPage() {
      keys.use(page.getByText("See the journal"));
      keys.use(page.locator(".teaser h2 a"));
      Locator thread = page.locator("#replies li", withText(WORDS));
      assertThat(thread.locator(".thread")).containsText("So was this answer.");
    }

    private Locator reply() {
      return page.locator("article.reply", withText(WORDS));
    }
  }

  private static Page.LocatorOptions withText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
