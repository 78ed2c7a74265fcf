package org.tocsin.intake.casefile;

import org.tocsin.core.problem.Where;
import org.tocsin.intake.yaml.YamlMapping;
import org.tocsin.intake.yaml.YamlNode;
import org.tocsin.intake.yaml.YamlSequence;

/**
 * Where a draft comes from, and with it where each of its values does.
 *
 * @param file relative to the case folder, with forward slashes
 * @param path inside the file, such as {@code reports[3]}
 */
public record Origin(String file, String path, YamlMapping node) {

  /** The first line of the record itself. */
  public Where where() {
    return whereLine(node.line());
  }

  /** Some line of the record. */
  Where whereLine(int line) {
    Where where = Where.line(file, line);
    return path.isEmpty() ? where : where.at(path);
  }

  /** The line of a key's value; of the record where the key is absent. */
  public Where where(String key) {
    YamlNode value = node.get(key).orElse(node);
    return Where.line(file, value.line()).at(inner(key));
  }

  /** The line of one element of a key's list. */
  public Where where(String key, int index) {
    if (node.get(key).orElse(node) instanceof YamlSequence list && index < list.elements().size()) {
      return Where.line(file, list.elements().get(index).line()).at(inner(key) + "[" + index + "]");
    }
    return where(key);
  }

  String inner(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
