package org.tocsin.desk.draw.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Events of one lane whose marks would lie on each other, drawn as one with their number.
 *
 * @param events by place, one at least
 * @param x the middle of their places
 */
record Crowd(List<TimeEvent> events, double x) {

  Crowd {
    events = List.copyOf(events);
  }

  TimeEvent last() {
    return events.stream().max(Comparator.comparing(TimeEvent::to)).orElseThrow();
  }

  /**
   * From the start of the lane on, each joins the crowd before it where it would touch its mark.
   *
   * @param apart how wide a mark is
   */
  static List<Crowd> of(List<TimeEvent> events, ToDoubleFunction<TimeEvent> place, double apart) {
    List<TimeEvent> sorted =
        events.stream()
            .sorted(Comparator.comparingDouble(place).thenComparing(TimeEvent::reference))
            .toList();
    List<Crowd> crowds = new ArrayList<>();
    List<TimeEvent> open = new ArrayList<>();
    double sum = 0;
    for (TimeEvent event : sorted) {
      double x = place.applyAsDouble(event);
      if (!open.isEmpty() && x - sum / open.size() >= apart) {
        crowds.add(new Crowd(open, sum / open.size()));
        open.clear();
        sum = 0;
      }
      open.add(event);
      sum += x;
    }
    if (!open.isEmpty()) {
      crowds.add(new Crowd(open, sum / open.size()));
    }
    return crowds;
  }
}
