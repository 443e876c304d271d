package needledrop.web.site.search;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import needledrop.web.http.Masthead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told of the search keeps to OpenSearch's rules. */
class OpenSearchDescriptionTest {
  private static final URI JOURNAL = URI.create("https://journal.example/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siberia",
        "Tom & Jerry's <journal> of everything",
        "Supercalifragilisticexpialidocious",
        "🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬🎬",
        "A\u0000B\uFFFEC"
      })
  void anyTitleGivesAValidDescription(String title) throws Exception {
    validate(title);
  }

  @Test
  void longTitlesGiveAValidDescription() throws Exception {
    validate("Very ".repeat(400) + "long");
  }

  private static void validate(String title) throws Exception {
    Validator rules =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(
                Objects.requireNonNull(
                    OpenSearchDescriptionTest.class.getResource("opensearch.xsd")))
            .newValidator();
    for (String language : List.of("en", "es")) {
      byte[] described = OpenSearchDescription.render(new Masthead(title, "", language, JOURNAL));
      rules.validate(new StreamSource(new ByteArrayInputStream(described)));
    }
  }
}
