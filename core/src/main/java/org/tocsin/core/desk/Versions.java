package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever true of some keys, by the position at which it became so: an index from
 * which the state at any position is read in O(log versions), so that {@code --at} costs no fold.
 * It only ever grows at its end, and readers never look past their own position; that, and one at a
 * time being let in, makes sharing it between states safe.
 */
final class Versions<K, V> {

  /** Most keys only ever have one version; room for more is made when the second comes. */
  private final Map<K, Version<V>> first = new LinkedHashMap<>();

  /** All versions of the keys that have several. */
  private final Map<K, List<Version<V>>> several = new HashMap<>();

  /**
   * Adds a version.
   *
   * @return whether it is the first of its key
   */
  synchronized boolean add(K key, Version<V> version) {
    @Nullable Version<V> before = first.putIfAbsent(key, version);
    if (before == null) {
      return true;
    }
    several.computeIfAbsent(key, unused -> new ArrayList<>(List.of(before))).add(version);
    return false;
  }

  private List<Version<V>> of(K key) {
    @Nullable List<Version<V>> all = several.get(key);
    if (all != null) {
      return all;
    }
    @Nullable Version<V> only = first.get(key);
    return only == null ? List.of() : List.of(only);
  }

  /** The last version recorded before the position; one without a value where it was taken away. */
  synchronized Optional<Version<V>> at(K key, long position) {
    List<Version<V>> versions = of(key);
    int count = countBefore(versions, position);
    return count == 0 ? Optional.empty() : Optional.of(versions.get(count - 1));
  }

  synchronized List<Version<V>> versions(K key, long position) {
    List<Version<V>> versions = of(key);
    return List.copyOf(versions.subList(0, countBefore(versions, position)));
  }

  /** Keys that came before the position, in the order in which they first came. */
  synchronized List<K> keys(long position) {
    return first.keySet().stream().filter(key -> at(key, position).isPresent()).toList();
  }

  /** The last version of each key that came before the position, in the order of {@link #keys}. */
  synchronized List<Version<V>> last(long position) {
    List<Version<V>> last = new ArrayList<>();
    for (K key : first.keySet()) {
      at(key, position).ifPresent(last::add);
    }
    return last;
  }

  /** Values that stand at the position, in the order in which their keys first came. */
  List<V> all(long position) {
    return last(position).stream().flatMap(version -> version.value().stream()).toList();
  }

  private static <V> int countBefore(List<Version<V>> versions, long position) {
    int low = 0;
    int high = versions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (versions.get(middle).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
