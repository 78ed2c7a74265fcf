package org.tocsin.cli.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.alert.Draft;
import org.tocsin.core.model.Source;
import org.tocsin.core.view.SituationView;

/**
 * A desk's own sentences in a draft. Each rests on what the draft's view holds, and on named
 * sources alone: words written from a protected account could give it away, and no redaction can
 * tell.
 */
public final class OwnSentences {

  private OwnSentences() {}

  /**
   * The draft with one sentence more, at the end of its section.
   *
   * @param view the one the draft was made from
   */
  public static Draft added(Draft draft, SituationView view, Draft.Line line) {
    for (String reference : line.evidence()) {
      String source =
          sourceOf(view, reference)
              .orElseThrow(
                  () ->
                      Refusal.of("sentence.unknown-evidence", reference, view.asOf().cutoffText()));
      if (!isNamed(view, source)) {
        throw Refusal.of("sentence.protected-evidence", reference);
      }
    }
    List<Draft.Line> lines = new ArrayList<>(draft.sentences());
    lines.add(line);
    return draft.with(lines, draft.requests());
  }

  /** A new draft with those of the earlier one's own sentences that still have their evidence. */
  public static Draft carried(Draft earlier, Draft draft, SituationView view) {
    List<Draft.Line> lines = new ArrayList<>(draft.sentences());
    earlier.sentences().stream()
        .filter(line -> line.says().isEmpty())
        .filter(line -> line.evidence().stream().allMatch(reference -> holds(view, reference)))
        .forEach(lines::add);
    return draft.with(lines, draft.requests());
  }

  /**
   * The draft without one of its own sentences.
   *
   * @param at its place in the draft, from 0
   */
  public static Draft without(Draft draft, int at) {
    List<Draft.Line> lines = new ArrayList<>(draft.sentences());
    lines.remove(own(draft, at));
    return draft.with(lines, draft.requests());
  }

  /**
   * The draft with one of its own sentences before or after its neighbour in the same section; as it
   * was where there is none on that side.
   *
   * @param at its place in the draft, from 0
   */
  public static Draft moved(Draft draft, int at, boolean up) {
    List<Draft.Line> lines = new ArrayList<>(draft.sentences());
    int from = own(draft, at);
    int step = up ? -1 : 1;
    for (int to = from + step; to >= 0 && to < lines.size(); to += step) {
      if (lines.get(to).section() == lines.get(from).section()) {
        lines.add(to, lines.remove(from));
        break;
      }
    }
    return draft.with(lines, draft.requests());
  }

  private static int own(Draft draft, int at) {
    if (at < 0 || at >= draft.sentences().size() || draft.sentences().get(at).says().isPresent()) {
      throw Refusal.of("sentence.not-own");
    }
    return at;
  }

  /** How many there are. */
  public static long count(Draft draft) {
    return draft.sentences().stream().filter(line -> line.says().isEmpty()).count();
  }

  private static boolean holds(SituationView view, String reference) {
    return sourceOf(view, reference).filter(source -> isNamed(view, source)).isPresent();
  }

  private static boolean isNamed(SituationView view, String source) {
    return view.source(source)
        .filter(known -> known.identity() instanceof Source.Identity.Public)
        .isPresent();
  }

  /** Of whom the cited thing is; empty where the view does not hold it. */
  private static Optional<String> sourceOf(SituationView view, String reference) {
    int slash = reference.indexOf('/');
    String id = reference.substring(slash + 1);
    return switch (reference.substring(0, Math.max(0, slash))) {
      case "report" -> view.report(id).map(report -> report.source());
      case "agreement" ->
          view.agreements().stream()
              .filter(agreement -> agreement.id().equals(id))
              .map(agreement -> agreement.source())
              .findFirst();
      case "response" ->
          view.responses().stream()
              .filter(response -> response.id().equals(id))
              .map(response -> response.source())
              .findFirst();
      default -> Optional.empty();
    };
  }
}
