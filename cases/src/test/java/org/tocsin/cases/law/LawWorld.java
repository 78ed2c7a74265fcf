package org.tocsin.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.model.Ruling;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;
import org.tocsin.core.model.Texts;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.intake.casefile.CaseChanges;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseImport;
import org.tocsin.intake.casefile.CaseReading;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.intake.casefile.Seals;

/** A desk in memory that knows the shared world and the facts of one case. */
final class LawWorld implements Texts, Seals {

  private static final String SITUATION = "tarn";
  private static final String ANALYST = "p-" + "1".repeat(32);
  private static final Instant NOW = Instant.parse("2032-01-01T00:00:00Z");

  private final Map<String, String> items = new HashMap<>();
  private DeskState state = DeskState.empty();

  private LawWorld() {}

  /**
   * @param folder an empty one, to lay the case files in
   */
  static SituationView view(Path world, LawCase one, Path folder) throws IOException {
    Files.copy(world, folder.resolve("world.yaml"));
    Files.writeString(folder.resolve("facts.yaml"), one.facts());
    CaseReading reading = CaseFolder.read(folder);
    assertThat(reading.problems().all()).as(one.file()).isEmpty();
    LawWorld desk = new LawWorld();
    CaseChanges changes =
        CaseImport.changes(reading.file().orElseThrow(), desk.state, desk, desk, NOW, Missing.KEEP);
    changes.facts().forEach(desk::record);
    one.judged().forEach(desk::judge);
    return ViewBuilder.of(desk.state, SITUATION, AsOf.day(one.when())).orElseThrow();
  }

  private void record(Fact fact) {
    state = state.apply(new Recorded(state.position(), NOW, ANALYST, fact));
  }

  private void judge(String finding, Ruling ruling) {
    SealedText reason =
        new SealedText("en", seal("why".getBytes(StandardCharsets.UTF_8), Seals.TEXT));
    record(new JudgementFact.FindingJudged(SITUATION, finding, ruling, Optional.empty(), reason));
  }

  @Override
  public Sealed seal(byte[] content, String kind) {
    String number = String.format(Locale.ROOT, "%032x", items.size() + 1);
    items.put("v-" + number, new String(content, StandardCharsets.UTF_8));
    return new Sealed("v-" + number, "hmac-sha256:" + number + number);
  }

  @Override
  public Optional<String> text(Sealed sealed) {
    return Optional.ofNullable(items.get(sealed.item()));
  }
}
