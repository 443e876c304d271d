package needledrop.web.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.footage.Footage;
import needledrop.journal.member.Role;
import needledrop.web.http.body.UploadLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are uploaded: in a form, in pieces, and what is refused. */
final class UploadsTest {
  private final StudioFixture studio;

  UploadsTest(@TempDir Path folder) {
    this.studio = new StudioFixture(folder.resolve("home"));
  }

  @BeforeEach
  void signIn() throws Exception {
    studio.signIn();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void plainFormUploadsSeveralFilesAndSkipsNonMedia() throws Exception {
    byte[] body =
        form(
            file("one.wav", ShortWav.wav(1)),
            file("album/cover.jpg", "a picture".getBytes(UTF_8)),
            file("C:\\\\tapes\\\\two.wav", ShortWav.wav(2)),
            file("album/list.m3u", "a list".getBytes(UTF_8)));
    assertEquals(303, post(body).statusCode());
    assertEquals(
        List.of("two", "one"),
        studio.catalog.footage().all().stream().map(Footage::title).toList());
    String screen = studio.get("/studio/footage").body();
    assertTrue(screen.contains("Skipped 2 files that are neither audio nor video."), screen);
  }

  @Test
  void formWithoutMediaIsRejected() throws Exception {
    HttpResponse<String> answer = post(form(file("cover.jpg", "a picture".getBytes(UTF_8))));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Skipped 1 file that is neither audio nor video."));
  }

  @Test
  void chunkOfTooLargeFileIsRejectedWithTheLimit() throws Exception {
    long size = UploadLimits.MEDIA.maxFileBytes() + 1;
    HttpResponse<String> response =
        patch("/studio/footage/upload?name=long.mp4&modified=1&size=" + size, 0, new byte[1]);
    assertEquals(422, response.statusCode());
    assertTrue(response.body().contains("long.mp4: files can be at most"), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"footage", "songs"})
  void nonMediaFileIsRejectedAndNotStored(String place) throws Exception {
    byte[] text = "no film at all".getBytes(UTF_8);
    assertEquals(422, studio.put("/studio/" + place + "?name=a.mp4", text).statusCode());
    String address = address(place, "b.mp4", text.length);
    assertEquals(422, patch(address, 0, text).statusCode());
    assertEquals(List.of(), stored());
    assertEquals(List.of(), studio.catalog.footage().all());
    assertEquals("0", offset(address));
  }

  @Test
  void chunkedUploadCanBeResumed() throws Exception {
    byte[] wav = ShortWav.wav(3);
    String address = address("songs", "Training.wav", wav.length);
    assertEquals("0", offset(address));
    HttpResponse<String> first = patch(address, 0, Arrays.copyOf(wav, 700));
    assertEquals(204, first.statusCode(), first.body());
    assertEquals("700", offset(address));
    HttpResponse<String> astray = patch(address, 600, Arrays.copyOfRange(wav, 600, 800));
    assertEquals(409, astray.statusCode());
    assertEquals("700", astray.headers().firstValue("Upload-Offset").orElseThrow());
    HttpResponse<String> last = patch(address, 700, Arrays.copyOfRange(wav, 700, wav.length));
    assertEquals(201, last.statusCode(), last.body());
    assertEquals("Training", studio.catalog.byKind().songs().all().getFirst().name());
    assertEquals(wav.length, Files.size(stored().getFirst()));
  }

  @Test
  void chunksRequireUploadPermission() throws Exception {
    String address = address("footage", "a.mp4", 5);
    StudioClient moderator = new StudioClient(studio).join(Role.MODERATOR);
    assertEquals(403, moderator.send(chunkRequest(address, 0, new byte[5])).statusCode());
    assertEquals(
        303, new StudioClient(studio).send(chunkRequest(address, 0, new byte[5])).statusCode());
    assertEquals(400, patch("/studio/footage/upload?name=a.mp4", 0, new byte[5]).statusCode());
  }

  private static String address(String place, String name, int size) {
    return "/studio/%s/upload?name=%s&size=%d&modified=1".formatted(place, name, size);
  }

  private String offset(String address) throws Exception {
    HttpRequest.Builder head =
        HttpRequest.newBuilder(studio.address(address)).method("HEAD", BodyPublishers.noBody());
    return studio.send(head).headers().firstValue("Upload-Offset").orElseThrow();
  }

  private HttpResponse<String> patch(String address, long offset, byte[] piece) throws Exception {
    return studio.send(chunkRequest(address, offset, piece));
  }

  private HttpRequest.Builder chunkRequest(String address, long offset, byte[] piece) {
    return HttpRequest.newBuilder(studio.address(address))
        .header("Upload-Offset", Long.toString(offset))
        .method("PATCH", BodyPublishers.ofByteArray(piece));
  }

  private HttpResponse<String> post(byte[] body) throws Exception {
    return studio.send(
        HttpRequest.newBuilder(studio.address("/studio/footage"))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static byte[] form(byte[]... parts) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.write(part);
    }
    body.write("--cut--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }

  private static byte[] file(String name, byte[] content) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head =
        "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    part.write(head.getBytes(UTF_8));
    part.write(content);
    part.write("\r\n".getBytes(UTF_8));
    return part.toByteArray();
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(studio.home.folder().resolve("shelf"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
