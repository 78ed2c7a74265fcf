package org.tocsin.cases.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.tocsin.cli.workspace.Publishing;
import org.tocsin.core.desk.Entries;
import org.tocsin.journal.Journal;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.SignedNote;

/**
 * What the parts of Tocsin must never do, as rules over the packages below a root: the real one, or
 * one full of wrongs that shows each rule can fail.
 *
 * @param root such as {@code org.tocsin}
 */
record House(String root) {

  private static final String[] PLAIN_JDK = {
    "java.lang..",
    "java.io",
    "java.math",
    "java.net",
    "java.nio..",
    "java.security..",
    "java.text",
    "java.time..",
    "java.util..",
    "javax.crypto..",
    "javax.xml..",
    "org.xml.sax..",
    "org.w3c.dom..",
    "org.jspecify.annotations"
  };

  /** By name, in the order of the design's "must never" list and then of its style. */
  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "noticeKnowsNobody",
        knows("notice", "journal.json", "journal.note", "journal.site", "journal.tree"));
    rules.put("journalStandsAlone", journalStandsAlone());
    rules.put("whatVerifiesNeedsTheJdkAlone", verifierNeedsTheJdkAlone());
    rules.put("vaultKnowsNobody", vaultKnowsNobody());
    rules.put("coreHasNoNetwork", coreHasNoNetwork());
    rules.put("coreHasNoFiles", coreHasNoFiles());
    rules.put("coreHasNoClock", calls("core", "a clock", Calls::readsClock));
    rules.put("coreHasNoChance", coreHasNoChance());
    rules.put("coreHasNoDefaultLocaleOrZone", calls("core", "a default", Calls::takesDefault));
    rules.put("nobodyHasADefaultLocaleOrZone", calls("", "a default", Calls::takesDefault));
    rules.put("coreHasNoThreads", coreHasNoThreads());
    rules.put("coreKnowsJournalAndNoticeAlone", coreKnowsJournalAndNoticeAlone());
    rules.put("intakeKnowsNoCommandLine", intakeKnowsNoCommandLine());
    rules.put("theMainJobDoesWithoutTheLake", theMainJobDoesWithoutTheLake());
    rules.put("clockAndChanceEnterAtOneDoor", clockAndChanceEnterAtOneDoor());
    rules.put("assessingReadsNoAlerts", assessingReadsNoAlerts());
    rules.put("detectingReadsNoAlertsResponsesOrScores", detectingReadsNoAnswers());
    rules.put("replayingReadsNoScores", replayingReadsNoScores());
    rules.put("onlyTheDeskRecords", onlyTheDeskRecords());
    rules.put("onlyJournalEntriesAppend", onlyJournalEntriesAppend());
    rules.put("signersAreHeldInFewPlaces", signersAreHeldInFewPlaces());
    rules.put("onlyPublishingAndKeysSign", onlyPublishingAndKeysSign());
    rules.put("onlyVerbsPublish", onlyVerbsPublish());
    rules.put("packagesHaveNoCycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put("packagesAreNullMarked", packagesAreNullMarked());
    rules.put("namesSayWhatThingsAre", namesSayWhatThingsAre());
    return rules;
  }

  private String in(String module) {
    return module.isEmpty() ? root + ".." : root + "." + module + "..";
  }

  /** A module of ours that may use these packages of ours, and no others of ours. */
  private ArchRule knows(String module, String... ours) {
    String[] allowed =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(in(module)),
                Arrays.stream(ours)
                    .flatMap(
                        name -> java.util.stream.Stream.of(in(name), "org.tocsin." + name + "..")))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(in(""), "org.tocsin..").and(not(resideInAnyPackage(allowed))));
  }

  private ArchRule journalStandsAlone() {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(in("journal"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(and(PLAIN_JDK, in("journal"), "java.sql", "javax.sql", "org.sqlite.."));
  }

  private ArchRule verifierNeedsTheJdkAlone() {
    String[] parts = {
      in("journal.json"), in("journal.note"), in("journal.site"), in("journal.tree")
    };
    return ArchRuleDefinition.classes()
        .that()
        .resideInAnyPackage(parts)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(and(PLAIN_JDK, parts));
  }

  private ArchRule vaultKnowsNobody() {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(in("vault"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            and(
                PLAIN_JDK,
                in("vault"),
                "com.google.crypto.tink..",
                "org.bouncycastle..",
                // The JDK's word for writing past the system's cache.
                "com.sun.nio.file"));
  }

  private ArchRule coreHasNoNetwork() {
    DescribedPredicate<JavaClass> addresses =
        describe("URI", type -> type.getSimpleName().startsWith("URI"));
    return noClasses()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "java.nio.channels..")
                .and(not(addresses)));
  }

  private ArchRule coreHasNoFiles() {
    return noClasses()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.sql..")
                .or(
                    describe(
                        "files of java.io",
                        type ->
                            type.getPackageName().equals("java.io")
                                && (type.getSimpleName().startsWith("File")
                                    || type.getSimpleName().equals("RandomAccessFile")))));
  }

  private ArchRule coreHasNoChance() {
    return noClasses()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .dependOnClassesThat(Calls.isChance())
        .orShould()
        .callCodeUnitWhere(target("chance", call -> Calls.drawsChance(call)));
  }

  private ArchRule coreHasNoThreads() {
    return noClasses()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent..")
                .or(assignableTo(Thread.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(java.util.Timer.class)))
        .orShould()
        .callCodeUnitWhere(
            target(
                "parallel streams",
                call ->
                    Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix")
                        .contains(call.getTarget().getName())));
  }

  private ArchRule coreKnowsJournalAndNoticeAlone() {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            and(
                PLAIN_JDK,
                in("core"),
                in("journal"),
                in("notice"),
                "com.fasterxml.jackson..",
                "com.ibm.icu..",
                "org.jgrapht.."));
  }

  private ArchRule intakeKnowsNoCommandLine() {
    return noClasses()
        .that()
        .resideInAPackage(in("intake"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("cli"), "org.tocsin.cli..", in("vault"), "org.tocsin.vault..");
  }

  /** Its database is not fetched by the first command. */
  private ArchRule theMainJobDoesWithoutTheLake() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            in("journal"), in("vault"), in("notice"), in("core"), in("intake"), in("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            in("lake"),
            "org.tocsin.lake..",
            "org.duckdb..",
            "org.tocsin.forecast..",
            "org.tocsin.desk..",
            "io.javalin..",
            "org.apache.lucene..",
            "org.apache.pdfbox..");
  }

  /** The session of a real process is where the clock and the random source come from. */
  private ArchRule clockAndChanceEnterAtOneDoor() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tocsin.cli.Session")
        .and(
            not(
                describe(
                    "a seed in chance's clothes",
                    type -> type.getName().startsWith(NoteSigner.class.getName()))))
        .should()
        .callCodeUnitWhere(
            target(
                "a clock or a random source of their own",
                call ->
                    Calls.readsClock(call)
                        || Calls.drawsChance(call)
                            && !call.getTarget().getName().startsWith("createTemp")
                        || call.getTarget().getName().equals("<init>")
                            && Calls.isChance().test(call.getTargetOwner())));
  }

  private ArchRule assessingReadsNoAlerts() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            in("core.assess"),
            in("core.ladder"),
            in("core.gap"),
            in("core.standard"),
            in("core.leverage"),
            in("core.score"))
        .should()
        .dependOnClassesThat(ofAlerts())
        .orShould()
        .dependOnClassesThat(liveState());
  }

  /**
   * What detects goes by what happened alone: were it to see what was warned of or answered, it
   * would foretell its own echo. Ladder and response gap are assessors, which may see answers; the
   * scoreboard looks back at all of it, and nothing that foretells may look at the scoreboard.
   */
  private ArchRule detectingReadsNoAnswers() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            in("core.lifeline"),
            in("core.series"),
            in("core.permutation"),
            in("core.detect"),
            in("core.forecast"),
            in("forecast"))
        .and()
        .resideOutsideOfPackage(in("forecast.scoreboard"))
        .should()
        .dependOnClassesThat(ofAlerts())
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.tocsin.core.gap..",
                    "org.tocsin.core.score..",
                    "org.tocsin.core.hindsight..",
                    "org.tocsin.core.assess..")
                .or(
                    describe(
                        "responses",
                        type -> type.getName().startsWith("org.tocsin.core.model.Response"))))
        .orShould()
        .dependOnClassesThat(liveState());
  }

  /** A replay draws alerts beside the levels; what came of them is no part of it. */
  private ArchRule replayingReadsNoScores() {
    return noClasses()
        .that()
        .resideInAPackage(in("core.replay"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("core.score"), in("core.alert")));
  }

  private DescribedPredicate<JavaClass> ofAlerts() {
    return resideInAnyPackage(in("core.alert"), "org.tocsin.core.alert..")
        .or(
            describe(
                "facts and files of alerts",
                type ->
                    type.getPackageName().startsWith("org.tocsin.core")
                        && type.getSimpleName().startsWith("Alert")));
  }

  private static DescribedPredicate<JavaClass> liveState() {
    return describe("live state", type -> type.getName().equals("org.tocsin.core.desk.DeskState"));
  }

  private ArchRule onlyTheDeskRecords() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tocsin.core.desk.Desk")
        .should()
        .callMethodWhere(
            target("Entries.append", call -> Calls.isMethodOf(call, Entries.class, "append")));
  }

  private ArchRule onlyJournalEntriesAppend() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tocsin.core.desk.JournalEntries")
        .and()
        .doNotHaveFullyQualifiedName(Journal.class.getName())
        .should()
        .callMethodWhere(
            target("Journal.append", call -> Calls.isMethodOf(call, Journal.class, "append")));
  }

  /**
   * The key's place, what publishes, what founds and changes keys; and journal, which defines it.
   */
  private ArchRule signersAreHeldInFewPlaces() {
    return noClasses()
        .that(not(mayHoldSigners()))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(NoteSigner.class);
  }

  private ArchRule onlyPublishingAndKeysSign() {
    return noClasses()
        .that(not(mayHoldSigners()))
        .should()
        .callCodeUnitWhere(
            target("SignedNote.sign", call -> Calls.isMethodOf(call, SignedNote.class, "sign")));
  }

  private static DescribedPredicate<JavaClass> mayHoldSigners() {
    Pattern names =
        Pattern.compile(
            "org\\.tocsin\\.(journal\\.note\\.[A-Za-z$]+|journal\\.SiteProofs|journal\\.site\\.Key[A-Za-z$]+"
                + "|cli\\.workspace\\.(Publishing|SigningKey|Founding|Key[A-Za-z]+)|cli\\.verb\\.Key[A-Za-z$]+)");
    return describe("keys and publishing", type -> names.matcher(type.getName()).matches());
  }

  /** A verb is what a person typed; the guide asks one before each step. */
  private ArchRule onlyVerbsPublish() {
    return noClasses()
        .that(not(resideInAnyPackage("org.tocsin.cli.verb", "org.tocsin.cli.guide")))
        .and()
        .doNotHaveFullyQualifiedName("org.tocsin.desk.action.PublishSite")
        .should()
        .callMethodWhere(
            target(
                "Publishing.publish", call -> Calls.isMethodOf(call, Publishing.class, "publish")));
  }

  /** What the build makes of templates is not ours to mark. */
  private ArchRule packagesAreNullMarked() {
    return ArchRuleDefinition.classes()
        .that()
        .resideOutsideOfPackage(in("desk.template"))
        .should(
            new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not marked: " + type.getName()));
              }
            });
  }

  private ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameContaining("Util");
  }

  private ArchRule calls(
      String module, String what, java.util.function.Predicate<JavaCall<?>> which) {
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .callCodeUnitWhere(target(what, which));
  }

  private static DescribedPredicate<JavaCall<?>> target(
      String what, java.util.function.Predicate<JavaCall<?>> which) {
    return describe(what, which);
  }

  private static String[] and(String[] some, String... more) {
    return java.util.stream.Stream.concat(Arrays.stream(some), Arrays.stream(more))
        .toArray(String[]::new);
  }
}
