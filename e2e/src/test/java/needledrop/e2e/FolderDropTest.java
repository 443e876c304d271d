package needledrop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import needledrop.media.tune.Groove;
import needledrop.store.FileTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests dropping a folder into the studio. */
class FolderDropTest {
  private static final double TIMEOUT_MILLIS = 1_200_000;
  private static final int PARTIAL_BYTES = 1000;

  @TempDir private Path folder;
  private NeedledropProcess needledropProcess;
  private BrowserWindow browserWindow;
  private Page page;

  @BeforeEach
  void start() throws Exception {
    needledropProcess = NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
    browserWindow = BrowserWindow.laptop(needledropProcess.journalAddress());
    page = browserWindow.page();
    new StudioDriver(browserWindow).claimOwnership(needledropProcess.ownerLink());
  }

  @AfterEach
  void end() {
    browserWindow.close();
    needledropProcess.close();
  }

  @Test
  void droppedFolderIsUploadedAndPartialUploadsAreResumed() throws Exception {
    Path album = album();
    sendFirstChunk(album.resolve("side two/late/Last Round.flac"));
    List<String> offsets = new CopyOnWriteArrayList<>();
    page.onRequest(request -> {
      if (request.method().equals("PATCH")) {
        offsets.add(request.headers().get("upload-offset"));
      }
    });
    page.navigate("/studio/songs");
    drop(album);
    Locator status = page.locator(".upload-total [role=status]");
    assertThat(status)
        .hasText(
            "Files uploaded: 3. Files skipped, neither audio nor video: 3.",
            new LocatorAssertions.HasTextOptions().setTimeout(TIMEOUT_MILLIS));
    browserWindow.assertAccessible();
    assertEquals(
        List.of("0", "0", Integer.toString(PARTIAL_BYTES)), offsets.stream().sorted().toList());
    Locator songs = page.locator("[data-live=\"/studio/songs/live\"]");
    for (String title : List.of("Neon March", "Snow Sprint", "Last Round")) {
      assertThat(songs).containsText(title);
    }
    assertEquals(hashes(files(album, ".flac")), names(files(folder.resolve("home/shelf"), "")));
    assertEquals(List.of(), files(folder.resolve("home/partial"), ""));
    browserWindow.assertNoErrors();
  }

  /** Sends the first part of a file, as an interrupted upload does. */
  private void sendFirstChunk(Path file) throws IOException {
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), PARTIAL_BYTES);
    String address =
        "/studio/songs/upload?name=%s&size=%d&modified=%d"
            .formatted(
                file.getFileName().toString().replace(" ", "%20"),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis());
    APIResponse response =
        page.request()
            .fetch(
                address,
                RequestOptions.create()
                    .setMethod("PATCH")
                    .setHeader("Sec-Fetch-Site", "same-origin")
                    .setHeader("Upload-Offset", "0")
                    .setData(bytes));
    assertEquals(204, response.status());
  }

  private static List<Path> files(Path place, String ending) throws IOException {
    return FileTree.listFiles(place, _ -> {}).stream()
        .filter(file -> file.toString().endsWith(ending))
        .toList();
  }

  /** Returns the names of files in the content store, which are the hashes of their content. */
  private static Set<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
  }

  private static Set<String> hashes(List<Path> files) throws Exception {
    Set<String> hashes = new HashSet<>();
    for (Path file : files) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      hashes.add(HexFormat.of().formatHex(hash));
    }
    return hashes;
  }

  private Path album() throws Exception {
    Path album = Files.createDirectories(folder.resolve("album"));
    Path second = Files.createDirectories(album.resolve("side two/late"));
    new TestMedia(album).song("Neon March", 3, Groove.GLIDING);
    new TestMedia(album).song("Snow Sprint", 4, Groove.GLIDING);
    new TestMedia(second).song("Last Round", 5, Groove.GLIDING);
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
