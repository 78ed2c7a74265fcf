package org.tocsin.desk.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.workspace.People;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Source;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.search.Query;

/** What is worked out beside the requests, and what is kept of it. */
class BeforehandTest {

  private static final int MANY = 10_000;

  /** Fails. */
  private record Failing() implements Part<Integer> {
    @Override
    public Class<Integer> type() {
      return Integer.class;
    }

    @Override
    public Optional<Integer> of(DeskRoom room, Look look) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Never comes to an end by itself. */
  private record Endless() implements Part<Integer> {
    @Override
    public Class<Integer> type() {
      return Integer.class;
    }

    @Override
    public boolean takesLong() {
      return true;
    }

    @Override
    public Optional<Integer> of(DeskRoom room, Look look) {
      while (true) {
        room.othersFirst();
        Thread.yield();
      }
    }
  }

  private DeskFixture desk;
  private DeskRoom room;

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "teaching", "corridor");
    room = desk.desk().room();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Look look(int situation, boolean insider) {
    return new Look(room.situations().get(situation).id(), AsOf.day(room.today()), insider);
  }

  private static void until(java.util.function.BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void withNobodyAtWorkWhoAsksWaits() {
    Soon<Integer> soon = room.soon(new Viewed(), look(0, true), MANY);
    assertThat(soon.isLater()).isFalse();
    assertThat(soon.now()).hasValueSatisfying(count -> assertThat(count).isPositive());
  }

  @Test
  void whatIsWishedForComesWithoutWaitingAndWhatIsShownOfAllComesByItself() throws Exception {
    room.worked(true);
    assertThat(room.soon(new Viewed(), look(0, true), MANY).isLater()).isTrue();
    assertThat(room.soon(new Viewed(), look(0, true), DeskRoom.AT_ONCE).isLater()).isFalse();
    try (Beforehand beforehand =
        Beforehand.start(room, desk.desk().search(), List.of(new Viewed()))) {
      assertThat(beforehand).isNotNull();
      until(() -> !room.soon(new Viewed(), look(1, true), MANY).isLater());
      for (int situation = 0; situation < 2; situation++) {
        for (boolean insider : new boolean[] {true, false}) {
          Look look = look(situation, insider);
          until(() -> room.granted(new Wishes.Wish(new Viewed(), look)));
        }
      }
      until(() -> desk.desk().search().progress().whole());
    }
  }

  @Test
  void whatTakesLongLetsOthersGoFirstAndEndsWhereTheDeskIsClosed() throws Exception {
    Look first = look(0, true);
    Look second = look(1, true);
    try (Beforehand beforehand = Beforehand.start(room, desk.desk().search(), List.of())) {
      assertThat(beforehand).isNotNull();
      assertThat(room.soon(new Endless(), first, MANY).isLater()).isTrue();
      assertThat(room.soon(new Viewed(), second, MANY).isLater()).isTrue();
      until(() -> !room.soon(new Viewed(), second, MANY).isLater());
    }
    assertThat(room.granted(new Wishes.Wish(new Endless(), first))).isFalse();
  }

  @Test
  void aFaultIsLeftToWhoAsksForIt() throws Exception {
    try (Beforehand beforehand =
        Beforehand.start(room, desk.desk().search(), List.of(new Failing(), new Viewed()))) {
      assertThat(beforehand).isNotNull();
      until(() -> room.granted(new Wishes.Wish(new Failing(), look(0, true))));
      until(() -> room.granted(new Wishes.Wish(new Viewed(), look(1, false))));
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> room.soon(new Failing(), look(0, true), MANY))
          .hasMessage("on purpose");
    }
  }

  @Test
  void whatIsKeptOfOneSituationOutlastsAWriteToAnother() {
    var first = room.reasoning(look(0, true)).orElseThrow();
    var second = room.reasoning(look(1, true)).orElseThrow();
    enrol(Optional.of(room.situations().get(1).id()), "One more");
    assertThat(room.reasoning(look(0, true)).orElseThrow()).isSameAs(first);
    assertThat(room.reasoning(look(1, true)).orElseThrow()).isNotSameAs(second);
    enrol(Optional.empty(), "And another");
    assertThat(room.reasoning(look(0, true)).orElseThrow()).isNotSameAs(first);
    assertThat(room.lastTouchedFirst()).first().isEqualTo(room.situations().get(1).id());
  }

  private void enrol(Optional<String> situation, String name) {
    room.writing(
        situation,
        open ->
            People.enrol(
                room.session(),
                open,
                open.state().people().get(0).pseudonym(),
                name,
                Set.of(Role.READER)));
  }

  @Test
  void whoReadsWhileSomethingIsRecordedSeesAWholeDesk() throws Exception {
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    AtomicBoolean done = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                int people = room.state().people().size();
                assertThat(room.state().people().size()).isGreaterThanOrEqualTo(people);
                assertThat(room.view(look(0, true))).isPresent();
                room.state().alerts();
              }
            });
    reader.setUncaughtExceptionHandler((thread, thrown) -> fault.set(thrown));
    reader.start();
    for (int i = 0; i < 60; i++) {
      enrol(Optional.of(room.situations().get(0).id()), "One more " + i);
    }
    done.set(true);
    reader.join();
    assertThat(fault.get()).isNull();
  }

  @Test
  void whatThoseWithinAreShownNeverComesToReadersThroughWhatIsKept() {
    for (int situation = 0; situation < 2; situation++) {
      room.part(new Viewed(), look(situation, true));
      SituationView all = room.reasoning(look(situation, true)).orElseThrow().view();
      SituationView open = room.reasoning(look(situation, false)).orElseThrow().view();
      assertThat(open.reports())
          .noneMatch(report -> all.source(report.source()).filter(Source::isProtected).isPresent());
      assertThat(room.part(new Viewed(), look(situation, false))).contains(open.reports().size());
      assertThat(room.part(new Viewed(), look(situation, true))).contains(all.reports().size());
    }
  }

  @Test
  void whatIsSeenFromAPositionStaysWhateverComesAfterIt() {
    AsOf then = AsOf.day(room.today()).at(room.state().position());
    Look look = new Look(room.situations().get(0).id(), then, true);
    var seen = room.reasoning(look).orElseThrow();
    enrol(Optional.empty(), "One more");
    assertThat(room.reasoning(look).orElseThrow()).isSameAs(seen);
  }

  @Test
  void namesOfPeopleAreReadAnewOnceSomethingIsRecorded() {
    enrol(Optional.empty(), "One more");
    String person = room.state().people().get(room.state().people().size() - 1).pseudonym();
    assertThat(room.name(person)).isEqualTo("One more");
    assertThat(room.name("p-nobody")).isEqualTo("p-nobody");
  }

  @Test
  void theIndexIsTakenInPartByPartAndAWriteAfterwardsIsFoundAtOnce() {
    SearchRoom search = new SearchRoom(room);
    assertThat(search.progress().entries()).isZero();
    while (search.takeInMore()) {
      assertThat(search.progress().whole()).isFalse();
    }
    assertThat(search.progress().whole()).isTrue();
    enrol(Optional.empty(), "One more");
    assertThat(search.progress().whole()).isFalse();
    search.find(Query.of("road"), true, 10);
    assertThat(search.progress().whole()).isTrue();
  }

  @Test
  void aRehearsalEndsAndLeavesNothingBehind() {
    SearchRoom search = new SearchRoom(room);
    while (search.takeInMore()) {}
    int searches = 0;
    while (search.rehearse()) {
      searches++;
    }
    assertThat(searches).isBetween(100, 1_000);
    assertThat(search.rehearse()).isFalse();
    assertThat(search.find(Query.of("road"), true, 10))
        .isEqualTo(new SearchRoom(room).find(Query.of("road"), true, 10));
  }
}
