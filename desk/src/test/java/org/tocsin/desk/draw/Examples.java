package org.tocsin.desk.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Recorded;
import org.tocsin.core.fact.Fact;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.Texts;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseImport;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.intake.casefile.Seals;

/** The example cases on one desk in memory. */
public final class Examples {

  /** Each with a day worth looking at. */
  public static final Map<String, LocalDate> DAYS =
      Map.of(
          "aceh", LocalDate.parse("2005-08-15"),
          "corridor", LocalDate.parse("2023-09-19"),
          "kenya", LocalDate.parse("2008-01-31"),
          "srebrenica", LocalDate.parse("1995-07-11"),
          "tamrin", LocalDate.parse("2025-03-10"));

  private static final Path ROOT = Path.of(System.getProperty("tocsin.root", ".."));
  private static final Instant RECORDED = Instant.parse("2026-11-23T00:00:00Z");

  private Examples() {}

  /** Items in memory. */
  private static final class OpenVault implements Texts, Seals {
    private final Map<String, byte[]> items = new HashMap<>();

    @Override
    public Sealed seal(byte[] content, String kind) {
      String number = String.format(Locale.ROOT, "%032x", items.size() + 1);
      items.put("v-" + number, content.clone());
      return new Sealed("v-" + number, "hmac-sha256:" + number + number);
    }

    @Override
    public Optional<String> text(Sealed sealed) {
      return Optional.ofNullable(items.get(sealed.item())).map(bytes -> new String(bytes, UTF_8));
    }
  }

  public static DeskState state(String... cases) {
    DeskState state = DeskState.empty();
    OpenVault vault = new OpenVault();
    for (String each : cases) {
      List<Fact> facts =
          CaseImport.changes(
                  CaseFolder.read(ROOT.resolve("examples").resolve(each)).file().orElseThrow(),
                  state,
                  vault,
                  vault,
                  RECORDED,
                  Missing.KEEP)
              .facts();
      for (Fact fact : facts) {
        state = state.apply(new Recorded(state.position(), RECORDED, "p-1", fact));
      }
    }
    return state;
  }

  public static Assessment assessed(DeskState state, String situation, LocalDate day) {
    return new Assessor(LevelTable.standard())
        .assess(ViewBuilder.of(state, situation, AsOf.day(day)).orElseThrow());
  }

  public static Replay replay(DeskState state, String situation, LocalDate to) {
    Assessor assessor = new Assessor(LevelTable.standard());
    return Replay.of(
            state,
            situation,
            new Replay.Seat(OptionalLong.empty(), false),
            AsOf.day(to).cutoff(),
            Optional.empty(),
            Optional.of(to),
            view -> new Replay.Answer(assessor.level(view), Optional.empty()))
        .orElseThrow();
  }
}
