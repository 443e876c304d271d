package needledrop.journal.syndication;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document, element by element. Text is escaped, and attributes are in alphabetical
 * order, so that the same content gives the same bytes after a restart.
 */
final class XmlWriter {
  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /** The content of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  private XmlWriter() throws XMLStreamException {
    xml = XML.createXMLStreamWriter(text);
  }

  interface Document {
    void write(XmlWriter pen) throws XMLStreamException;
  }

  static String document(Document document) {
    try {
      XmlWriter pen = new XmlWriter();
      pen.xml.writeStartDocument("UTF-8", "1.0");
      document.write(pen);
      pen.xml.writeEndDocument();
      return pen.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A document cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the root element, with its namespaces by prefix; the empty prefix is the default
   * namespace.
   */
  void root(
      String name, Map<String, String> namespaces, Map<String, String> attributes, Content inside)
      throws XMLStreamException {
    xml.writeStartElement(name);
    for (Map.Entry<String, String> each : new TreeMap<>(namespaces).entrySet()) {
      if (each.getKey().isEmpty()) {
        xml.writeDefaultNamespace(each.getValue());
      } else {
        xml.writeNamespace(each.getKey(), each.getValue());
      }
    }
    attributes(attributes);
    inside.write();
    xml.writeEndElement();
  }

  void element(String name, Content inside) throws XMLStreamException {
    xml.writeStartElement(name);
    inside.write();
    xml.writeEndElement();
  }

  void element(String name, Map<String, String> attributes, Content inside)
      throws XMLStreamException {
    element(
        name,
        () -> {
          attributes(attributes);
          inside.write();
        });
  }

  void text(String name, String content) throws XMLStreamException {
    text(name, content, Map.of());
  }

  void text(String name, String content, Map<String, String> attributes) throws XMLStreamException {
    element(name, attributes, () -> xml.writeCharacters(XmlText.of(content)));
  }

  void emptyElement(String name, Map<String, String> attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> each : new TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(each.getKey(), XmlText.of(each.getValue()));
    }
  }
}
