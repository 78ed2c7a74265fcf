package org.tocsin.core.view;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list that never changes, of which each element is found by its id at once. */
final class ById<T> extends AbstractList<T> implements RandomAccess {

  private final List<T> elements;
  private final Map<String, T> byId = new HashMap<>();

  private ById(List<T> elements, Function<T, String> id) {
    this.elements = List.copyOf(elements);
    this.elements.forEach(each -> byId.putIfAbsent(id.apply(each), each));
  }

  static <T> List<T> of(List<T> elements, Function<T, String> id) {
    return elements instanceof ById<T> ? elements : new ById<>(elements, id);
  }

  /**
   * @param elements as {@link #of} made them
   * @return the first with that id
   */
  static <T> Optional<T> find(List<T> elements, String id) {
    return Optional.ofNullable(((ById<T>) elements).byId.get(id));
  }

  @Override
  public T get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
