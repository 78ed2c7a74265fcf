package org.tocsin.cli.guide;

import java.util.List;
import org.tocsin.cli.ask.Question;
import org.tocsin.cli.ask.Typed;
import org.tocsin.core.model.Actor;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Source;

/** What the guided way asks of a situation and of one event in it. */
final class EventQuestions {

  static final String SITUATION = "situation";
  static final String POPULATION = "population";
  static final String PEOPLE = "people";
  static final String PEOPLE_SOURCE = "people-source";
  static final String EVENT = "event";
  static final String WHAT = "what";
  static final String HAPPENED = "happened";
  static final String PLACE = "place";
  static final String LIFELINE = "lifeline";
  static final String LIFELINE_KIND = "lifeline-kind";
  static final String EFFECT = "effect";
  static final String AFFECTED = "affected";
  static final String MEASURE = "measure";
  static final String SOURCE = "source";
  static final String SOURCE_KIND = "source-kind";
  static final String RELIABILITY = "reliability";
  static final String AVAILABLE = "available";
  static final String CREDIBILITY = "credibility";
  static final String STATEMENT = "statement";
  static final String ACCUSED = "accused";
  static final String ACCUSED_KIND = "accused-kind";
  static final String POSITION = "position";
  static final String POSITION_WHEN = "position-when";

  private EventQuestions() {}

  static List<Question> situation() {
    return List.of(
        Question.needed(
            SITUATION,
            "What shall the situation be called?",
            "Mountain enclave",
            "A short neutral name for the place or region you watch. Alerts are numbered within"
                + " it.",
            Typed::text),
        Question.needed(
            POPULATION,
            "Who is at risk there?",
            "the people of the enclave",
            "The population you watch, as they may be named in public.",
            Typed::text),
        Question.optional(
            PEOPLE,
            "How many are they?",
            "about 120,000",
            "As it is said: 120000, about 120,000, over 200, 100-150k. Unknown stays unknown.",
            Typed::figure),
        Question.needed(
                PEOPLE_SOURCE,
                "Who says so?",
                "UN OCHA",
                "The institution that gives the number. Claims are attributed, never adopted.",
                Typed::text)
            .after(PEOPLE));
  }

  static List<Question> event() {
    return List.of(
        Question.needed(
            EVENT,
            "What happened? A short neutral name for the event.",
            "Road closing, December 2022",
            "A place and a month; no finding.",
            Typed::text),
        Question.needed(
            WHAT,
            "What kind of event is it?",
            "lifeline-closed",
            "One of: " + String.join(", ", Typed.words(EventKind.class)) + ".",
            text -> Typed.word(EventKind.class, text)),
        Question.needed(
            HAPPENED,
            "When?",
            "morning of 3 Dec 2022",
            "As precisely as it is known, and no more: 3 Dec 2022, December 2022, 2022-12-03/05.",
            Typed::when),
        Question.optional(
            PLACE, "Where?", "Mountain road", "A settlement, a crossing, a junction.", Typed::text),
        Question.optional(
            LIFELINE,
            "Did it touch a road, gas, water or power line people depend on? Its name.",
            "the road to the plain",
            "People who depend on one road are cut off when it closes; the assessment counts that.",
            Typed::text),
        Question.needed(
                LIFELINE_KIND,
                "What is it?",
                "road",
                String.join(", ", Typed.words(Lifeline.Kind.class)),
                text -> Typed.word(Lifeline.Kind.class, text))
            .after(LIFELINE),
        Question.needed(
                EFFECT,
                "What became of it?",
                "closes",
                String.join(", ", Typed.words(LifelineEffect.class)),
                text -> Typed.word(LifelineEffect.class, text))
            .after(LIFELINE),
        Question.optional(
            AFFECTED,
            "How many people, or how much?",
            "over 200",
            "120000, about 120,000, over 200, 100-150k. Pass it over if nobody says.",
            Typed::figure),
        Question.needed(
                MEASURE,
                "What does that count?",
                "persons-cut-off",
                String.join(", ", Typed.words(Measure.class)),
                text -> Typed.word(Measure.class, text))
            .after(AFFECTED));
  }

  static List<Question> account() {
    return List.of(
        Question.needed(
            SOURCE,
            "Who says so?",
            "Local authority",
            "An institution or a medium by its public name. For a person at risk, quit and use"
                + " tocsin report add --protected-source.",
            Typed::text),
        Question.needed(
            SOURCE_KIND,
            "What kind of source is it?",
            "local-authority",
            String.join(", ", Typed.words(Source.Kind.class)),
            text -> Typed.word(Source.Kind.class, text)),
        Question.needed(
            RELIABILITY,
            "How reliable is the source, A to F?",
            "B",
            "A completely, B usually, C fairly, D not usually, E unreliable, F cannot be judged.",
            text -> Typed.word(Reliability.class, text)),
        Question.needed(
            CREDIBILITY,
            "How credible is this piece of information, 1 to 6?",
            "3",
            "1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6"
                + " cannot be judged.",
            Typed::credibility),
        Question.needed(
            AVAILABLE,
            "When was it said in public?",
            "2022-12-03",
            "The day it was published. It plays no part in what is said as of earlier days.",
            Typed::available),
        Question.needed(
            STATEMENT,
            "What does it say, in a sentence?",
            "The local authority reports that the road was closed for two hours.",
            "In your words, as the source's claim. It is sealed, and quoted in the alert.",
            Typed::text),
        Question.optional(
            ACCUSED,
            "Whom does it hold responsible?",
            "Ministry of Defence of Examplia",
            "A state, a force or an organised group; never a people, a faith or a private person."
                + " Pass it over where it names none.",
            Typed::text),
        Question.needed(
                ACCUSED_KIND,
                "What is that?",
                "state",
                String.join(", ", Typed.words(Actor.Kind.class)),
                text -> Typed.word(Actor.Kind.class, text))
            .after(ACCUSED),
        Question.optional(
                POSITION,
                "What does that party say about it, if anything?",
                "The ministry says that the road was closed for repairs.",
                "Its own account stands beside the others. If it said nothing yet, it is asked.",
                Typed::text)
            .after(ACCUSED),
        Question.needed(
                POSITION_WHEN,
                "When did it say so?",
                "2022-12-04",
                "The day it was published.",
                Typed::available)
            .after(POSITION));
  }
}
