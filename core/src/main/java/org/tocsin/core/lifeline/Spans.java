package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stretches of time that neither overlap nor adjoin, in order. */
record Spans(List<Span> all) {

  static final Spans NONE = new Spans(List.of());

  Spans {
    all = List.copyOf(all);
  }

  /** The time that lies in at least one of them. */
  static Spans union(List<Span> any) {
    List<Span> sorted = any.stream().sorted(Comparator.comparing(Span::from)).toList();
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && !span.from().isAfter(merged.get(last).to())) {
        Span before = merged.get(last);
        Instant to = before.to().isAfter(span.to()) ? before.to() : span.to();
        merged.set(last, new Span(before.from(), to));
      } else {
        merged.add(span);
      }
    }
    return new Spans(merged);
  }

  Spans minus(Spans other) {
    List<Span> left = new ArrayList<>();
    for (Span span : all) {
      Instant from = span.from();
      for (Span hole : other.all) {
        if (hole.touches(span)) {
          Span.between(from, hole.from()).ifPresent(left::add);
          from = hole.to().isAfter(from) ? hole.to() : from;
        }
      }
      Span.between(from, span.to()).ifPresent(left::add);
    }
    return new Spans(left);
  }

  /** What of it lies within the stretch. */
  Spans within(Span stretch) {
    List<Span> inside = new ArrayList<>();
    for (Span span : all) {
      Instant from = span.from().isAfter(stretch.from()) ? span.from() : stretch.from();
      Instant to = span.to().isBefore(stretch.to()) ? span.to() : stretch.to();
      Span.between(from, to).ifPresent(inside::add);
    }
    return new Spans(inside);
  }

  /** All of it together. */
  Duration length() {
    return all.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }

  boolean none() {
    return all.isEmpty();
  }

  Optional<Span> first() {
    return all.stream().findFirst();
  }

  Optional<Span> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
