package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import needledrop.media.tune.Mood;
import needledrop.store.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder from the disk, dropped into the studio as a person does. */
class FolderDropTest {
  private static final double WAIT_MILLIS = 120_000;

  @TempDir private Path folder;
  private Program program;
  private Window window;
  private Page page;

  @BeforeEach
  void start() throws Exception {
    program = Program.serve(folder.resolve("home"), "--no-sample");
    window = Window.laptop(program.journal());
    page = window.page();
    new Studio(window).takeOver(program.ownerLink());
  }

  @AfterEach
  void end() {
    window.close();
    program.close();
  }

  @Test
  void droppedFolderIsWalkedAndResumedAfterAReload() throws Exception {
    Path album = album();
    page.navigate("/studio/songs");
    breakOffOneUpload();
    drop(album);
    assertThat(page.locator(".uploads")).containsText("Retrying");
    window.picture("upload");
    window.isAccessible();
    page.unroute("**/upload**");
    page.onDialog(dialog -> dialog.accept());
    page.navigate("/studio/songs");
    drop(album);
    Locator status = page.locator(".upload-total [role=status]");
    assertThat(status)
        .hasText(
            "3 files uploaded. Skipped 3 files that are neither audio nor video.",
            new LocatorAssertions.HasTextOptions().setTimeout(WAIT_MILLIS));
    window.picture("uploaded");
    window.isAccessible();
    Locator songs = page.locator("[data-live=\"/studio/songs/live\"]");
    for (String title : List.of("Neon March", "Snow Sprint", "Last Round")) {
      assertThat(songs).containsText(title);
    }
    assertEquals(3, Tree.files(folder.resolve("home/shelf"), _ -> {}).size());
    assertEquals(0, Tree.files(folder.resolve("home/partial"), _ -> {}).size());
  }

  /** Every piece but the first one is lost on its way. */
  private void breakOffOneUpload() {
    AtomicInteger pieces = new AtomicInteger();
    page.route(
        "**/upload**",
        route -> {
          boolean lost = route.request().method().equals("PATCH") && pieces.incrementAndGet() > 1;
          if (lost) {
            route.abort();
          } else {
            route.resume();
          }
        });
  }

  private Path album() throws Exception {
    Path album = Files.createDirectories(folder.resolve("album"));
    Path second = Files.createDirectories(album.resolve("side two/late"));
    new Material(album).song("Neon March", 3, Mood.values()[0]);
    new Material(album).song("Snow Sprint", 4, Mood.values()[0]);
    new Material(second).song("Last Round", 5, Mood.values()[0]);
    Files.writeString(album.resolve("cover.jpg"), "a picture");
    Files.writeString(second.resolve("list.m3u"), "#EXTM3U");
    Files.writeString(second.resolve("rip.log"), "all well");
    return album;
  }

  private void drop(Path dropped) {
    BoundingBox zone = page.locator(".drop").boundingBox();
    CDPSession session = page.context().newCDPSession(page);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("x", zone.x + zone.width / 2);
      event.addProperty("y", zone.y + 10);
      event.add("data", data(dropped));
      session.send("Input.dispatchDragEvent", event);
    }
    session.detach();
  }

  private static JsonObject data(Path dropped) {
    JsonArray files = new JsonArray();
    files.add(dropped.toString());
    JsonObject data = new JsonObject();
    data.add("items", new JsonArray());
    data.add("files", files);
    data.addProperty("dragOperationsMask", 1);
    return data;
  }
}
