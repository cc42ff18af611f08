package org.alongside.android.apk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiled XML file as aapt2 prints it: a flat list of elements in their order, each with its
 * attributes.
 */
record XmlTree(List<XmlTree.Element> elements) {

  private static final Pattern ELEMENT = Pattern.compile("\\s*E: (\\S+) .*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s*A: (?:\\S*:)?(\\w+)(?:\\(0x\\w+\\))?=(\"([^\"]*)\".*|.*)");
  private static final Pattern TEXT = Pattern.compile("\\s*T: '(.*)'");

  XmlTree {
    elements = List.copyOf(elements);
  }

  /**
   * One element; {@code attributes} by their names without a namespace, its text under the empty
   * name.
   */
  record Element(String name, Map<String, String> attributes) {

    Optional<String> find(String attribute) {
      return Optional.ofNullable(attributes.get(attribute));
    }
  }

  static XmlTree parse(String dump) {
    List<Element> elements = new ArrayList<>();
    for (String line : dump.lines().toList()) {
      Matcher element = ELEMENT.matcher(line);
      Matcher attribute = ATTRIBUTE.matcher(line);
      Matcher text = TEXT.matcher(line);
      if (element.matches()) {
        elements.add(new Element(element.group(1), new LinkedHashMap<>()));
      } else if (attribute.matches()) {
        String value = attribute.group(3) == null ? attribute.group(2) : attribute.group(3);
        last(elements).attributes().put(attribute.group(1), value);
      } else if (text.matches()) {
        last(elements).attributes().put("", text.group(1));
      }
    }
    return new XmlTree(elements);
  }

  List<Element> named(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).toList();
  }

  Element theOnly(String name) {
    List<Element> found = named(name);
    if (found.size() != 1) {
      throw new IllegalStateException("There are " + found.size() + " elements " + name);
    }
    return found.get(0);
  }

  private static Element last(List<Element> elements) {
    return elements.get(elements.size() - 1);
  }
}
