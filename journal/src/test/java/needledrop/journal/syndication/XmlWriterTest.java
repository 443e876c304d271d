package needledrop.journal.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlWriterTest {
  @Test
  void namespacesAndAttributesAreInAlphabeticalOrder() {
    String document =
        XmlWriter.document(xml ->
            xml.root(
                "feed",
                Map.of("b", "urn:b", "", "urn:default", "a", "urn:a"),
                Map.of("y", "2", "x", "1"),
                () -> xml.emptyElement("link", Map.of("rel", "r", "href", "h", "type", "t"))));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>\
        <feed xmlns="urn:default" xmlns:a="urn:a" xmlns:b="urn:b" x="1" y="2">\
        <link href="h" rel="r" type="t"/></feed>\
        """,
        document);
  }
}
