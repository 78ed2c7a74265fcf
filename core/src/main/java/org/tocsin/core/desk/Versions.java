package org.tocsin.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was ever true of some keys, by the position at which it became so: an index from
 * which the state at any position is read in O(log versions), so that {@code --at} costs no fold.
 * It only ever grows at its end, and readers never look past their own position; that is what makes
 * sharing it between states safe.
 */
final class Versions<K, V> {

  private final Map<K, List<Version<V>>> byKey = new LinkedHashMap<>();

  void add(K key, Version<V> version) {
    byKey.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(version);
  }

  /** Whether any version was added. */
  boolean has(K key) {
    return byKey.containsKey(key);
  }

  /** The last version recorded before the position; one without a value where it was taken away. */
  Optional<Version<V>> at(K key, long position) {
    List<Version<V>> versions = byKey.getOrDefault(key, List.of());
    int count = countBefore(versions, position);
    return count == 0 ? Optional.empty() : Optional.of(versions.get(count - 1));
  }

  List<Version<V>> versions(K key, long position) {
    List<Version<V>> versions = byKey.getOrDefault(key, List.of());
    return List.copyOf(versions.subList(0, countBefore(versions, position)));
  }

  /** Keys that came before the position, in the order in which they first came. */
  List<K> keys(long position) {
    return byKey.keySet().stream().filter(key -> at(key, position).isPresent()).toList();
  }

  /** Values that stand at the position, in the order in which their keys first came. */
  List<V> all(long position) {
    List<V> values = new ArrayList<>();
    for (K key : byKey.keySet()) {
      at(key, position).flatMap(Version::value).ifPresent(values::add);
    }
    return values;
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
