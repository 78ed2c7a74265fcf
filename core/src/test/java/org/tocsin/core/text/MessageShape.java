package org.tocsin.core.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a message asks for, at every depth.
 *
 * @param names of its arguments
 * @param numbers those of them that must be whole numbers
 * @param plurals the categories of each plural in it
 */
record MessageShape(
    SortedSet<String> names, SortedSet<String> numbers, List<SortedSet<String>> plurals) {

  /**
   * @throws IllegalArgumentException if it is no ICU message
   */
  static MessageShape of(String message) {
    MessagePattern pattern = new MessagePattern(message);
    MessageShape shape = new MessageShape(new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
    Deque<ArgType> open = new ArrayDeque<>();
    Deque<SortedSet<String>> categories = new ArrayDeque<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_START -> {
          open.push(part.getArgType());
          categories.push(new TreeSet<>());
        }
        case ARG_NAME -> {
          shape.names.add(pattern.getSubstring(part));
          if (open.element() == ArgType.PLURAL || open.element() == ArgType.SIMPLE) {
            shape.numbers.add(pattern.getSubstring(part));
          }
        }
        case ARG_SELECTOR -> categories.element().add(pattern.getSubstring(part));
        case ARG_LIMIT -> {
          SortedSet<String> closed = categories.pop();
          if (open.pop() == ArgType.PLURAL) {
            shape.plurals.add(closed);
          }
        }
        default -> {}
      }
    }
    return shape;
  }
}
