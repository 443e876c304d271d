package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedTest {
  @ParameterizedTest
  @CsvFileSource(resources = "videos.csv", useHeadersInDisplayName = true)
  void videoIsRecognizedByItsAddress(
      String address, Embed.Provider provider, String id, int start, String player) {
    Embed embed = Embed.parse(address).orElseThrow();
    assertEquals(new Embed(provider, id, start), embed);
    assertEquals(player, embed.player().toString());
    assertEquals(Optional.of(embed), Embed.parse(embed.page().toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://",
        "a_b-c_d-e_f",
        "ftp://youtu.be/a_b-c_d-e_f",
        "javascript://youtu.be/a_b-c_d-e_f%0aalert(1)",
        "https://youtu.be.evil.example/a_b-c_d-e_f",
        "https://evil.example/?https://youtu.be/a_b-c_d-e_f",
        "https://youtu.be@evil.example/a_b-c_d-e_f",
        "https://youtu.be/a_b-c_d-e_f/more",
        "https://youtu.be/a_b-c_d-e_f\"onclick=\"",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/@channel",
        "https://vimeo.com/channels/staffpicks",
        "https://www.dailymotion.com/signin",
        "https://framatube.org:8443/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://localhost/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://192.168.0.1/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://framatube.org/w/tooShort",
        "https://vimeo.com/1234/../5678"
      })
  void otherAddressesAreNotVideos(String address) {
    assertEquals(Optional.empty(), Embed.parse(address));
  }
}
