package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.page.PeoplePage;
import org.tocsin.desk.room.Openings;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;

/** Who is at the desk, and in which roles. */
public final class ShowPeople implements Action {

  @Override
  public Answer answer(Call call) {
    return page(call, Optional.empty());
  }

  static Answer page(Call call, Optional<String> invitation) {
    List<PeoplePage.Row> rows =
        call.room().state().people().stream().map(person -> row(call, person)).toList();
    return Answer.page(
        "people",
        call.words().say("nav.people"),
        new PeoplePage(
            rows,
            call.may(Needs.ADMINISTRATOR),
            Arrays.stream(Role.values()).map(Typed::word).toList(),
            invitation,
            call.may(Needs.ADMINISTRATOR) ? Optional.of(rule(call)) : Optional.empty(),
            call.may(Needs.ADMINISTRATOR) ? openings(call) : List.of(),
            call.may(Needs.ADMINISTRATOR) ? gate(call) : List.of()));
  }

  private static PeoplePage.Rule rule(Call call) {
    return new PeoplePage.Rule(
        call.desk().factorRule().on(),
        call.desk()
            .factorRule()
            .said()
            .map(
                said ->
                    call.words()
                        .say(
                            "people.rule-said",
                            "name",
                            call.room().name(said.by()),
                            "at",
                            call.words().moment(said.at()))));
  }

  private static List<PeoplePage.Opened> openings(Call call) {
    List<PeoplePage.Opened> opened = new ArrayList<>();
    for (Person person : call.room().state().people()) {
      Openings.Seen seen = call.desk().openings().of(person.pseudonym(), call.now());
      if (!seen.equals(Openings.Seen.NOTHING)) {
        opened.add(
            new PeoplePage.Opened(
                call.room().name(person.pseudonym()),
                seen.day(),
                seen.week(),
                seen.usual(),
                seen.unusual(),
                seen.limit().map(call.words()::moment)));
      }
    }
    return opened;
  }

  private static List<PeoplePage.Gate> gate(Call call) {
    return call.desk().gate().newest(call.now()).stream()
        .map(
            entry ->
                new PeoplePage.Gate(
                    call.words().moment(entry.last()),
                    entry.person().map(call.room()::name),
                    call.words().say("gate." + Typed.word(entry.what())),
                    entry.way(),
                    entry.count(),
                    entry.what().refused()))
        .toList();
  }

  private static PeoplePage.Row row(Call call, Person person) {
    return new PeoplePage.Row(
        person.pseudonym(),
        call.room().name(person.pseudonym()),
        person.roles().stream().map(Typed::word).toList(),
        person.active(),
        call.desk().credentials().has(person.pseudonym()),
        call.desk().credentials().hasSecondFactor(person.pseudonym()),
        person.pseudonym().equals(call.person()));
  }
}
