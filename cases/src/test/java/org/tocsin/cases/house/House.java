package org.tocsin.cases.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Clock.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.tick",
          "java.time.InstantSource.system",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.util.Calendar.getInstance");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.Collections.shuffle",
          "java.nio.file.Files.createTempFile",
          "java.nio.file.Files.createTempDirectory");

  private static final Set<String> DEFAULTS =
      Set.of(
          "java.util.Locale.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "com.ibm.icu.util.ULocale.getDefault",
          "com.ibm.icu.util.TimeZone.getDefault",
          "java.lang.String.formatted");

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
    rules.put("coreHasNoClock", calls("core", "a clock", House::readsClock));
    rules.put("coreHasNoChance", coreHasNoChance());
    rules.put("coreHasNoDefaultLocaleOrZone", calls("core", "a default", House::takesDefault));
    rules.put("nobodyHasADefaultLocaleOrZone", calls("", "a default", House::takesDefault));
    rules.put("coreHasNoThreads", coreHasNoThreads());
    rules.put("coreKnowsJournalAndNoticeAlone", coreKnowsJournalAndNoticeAlone());
    rules.put("intakeKnowsNoCommandLine", intakeKnowsNoCommandLine());
    rules.put("clockAndChanceEnterAtOneDoor", clockAndChanceEnterAtOneDoor());
    rules.put("assessingReadsNoAlerts", assessingReadsNoAlerts());
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
            and(PLAIN_JDK, in("vault"), "com.google.crypto.tink..", "org.bouncycastle.."));
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
        .dependOnClassesThat(isChance())
        .orShould()
        .callCodeUnitWhere(target("chance", call -> CHANCE.contains(name(call.getTarget()))));
  }

  private static DescribedPredicate<JavaClass> isChance() {
    return assignableTo(java.util.random.RandomGenerator.class)
        .or(resideInAnyPackage("java.util.random.."));
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
                "com.ibm.icu.."));
  }

  private ArchRule intakeKnowsNoCommandLine() {
    return noClasses()
        .that()
        .resideInAPackage(in("intake"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("cli"), "org.tocsin.cli..", in("vault"), "org.tocsin.vault..");
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
                    readsClock(call)
                        || CHANCE.contains(name(call.getTarget()))
                            && !call.getTarget().getName().startsWith("createTemp")
                        || call.getTarget().getName().equals("<init>")
                            && isChance().test(call.getTargetOwner())));
  }

  private ArchRule assessingReadsNoAlerts() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("core.assess"), in("core.score"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(in("core.alert"), "org.tocsin.core.alert..")
                .or(
                    describe(
                        "facts and files of alerts",
                        type ->
                            type.getPackageName().startsWith("org.tocsin.core")
                                && type.getSimpleName().startsWith("Alert"))))
        .orShould()
        .dependOnClassesThat(
            describe(
                "live state", type -> type.getName().equals("org.tocsin.core.desk.DeskState")));
  }

  private ArchRule onlyTheDeskRecords() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tocsin.core.desk.Desk")
        .should()
        .callMethodWhere(
            target("Entries.append", call -> isMethodOf(call, Entries.class, "append")));
  }

  private ArchRule onlyJournalEntriesAppend() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tocsin.core.desk.JournalEntries")
        .and()
        .doNotHaveFullyQualifiedName(Journal.class.getName())
        .should()
        .callMethodWhere(
            target("Journal.append", call -> isMethodOf(call, Journal.class, "append")));
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
            target("SignedNote.sign", call -> isMethodOf(call, SignedNote.class, "sign")));
  }

  private static DescribedPredicate<JavaClass> mayHoldSigners() {
    Pattern names =
        Pattern.compile(
            "org\\.tocsin\\.(journal\\.note\\.[A-Za-z$]+|journal\\.SiteProofs|journal\\.site\\.Key[A-Za-z$]+"
                + "|cli\\.workspace\\.(Publishing|SigningKey|Founding|Key[A-Za-z]+)|cli\\.verb\\.Key[A-Za-z$]+)");
    return describe("keys and publishing", type -> names.matcher(type.getName()).matches());
  }

  /** A verb is what a person typed. */
  private ArchRule onlyVerbsPublish() {
    return noClasses()
        .that(not(resideInAnyPackage("org.tocsin.cli.verb")))
        .should()
        .callMethodWhere(
            target("Publishing.publish", call -> isMethodOf(call, Publishing.class, "publish")));
  }

  private ArchRule packagesAreNullMarked() {
    return ArchRuleDefinition.classes()
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

  private static boolean readsClock(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    boolean now =
        target.getName().equals("now")
            && target.getOwner().getPackageName().startsWith("java.time");
    boolean date =
        target.getName().equals("<init>")
            && target.getOwner().getName().equals("java.util.Date")
            && target.getRawParameterTypes().isEmpty();
    return now || date || CLOCKS.contains(name(target));
  }

  /** Methods that look at the machine's locale, zone or charset unless they are told one. */
  private static boolean takesDefault(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String name = name(target);
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList();
    boolean untold =
        parameters.stream().noneMatch(type -> type.contains("Locale") || type.contains("Symbols"));
    return DEFAULTS.contains(name)
        || untold
            && (Set.of(
                            "java.lang.String.format",
                            "java.lang.String.toLowerCase",
                            "java.lang.String.toUpperCase",
                            "java.util.Formatter.<init>",
                            "java.time.format.DateTimeFormatter.ofPattern",
                            "java.time.format.DateTimeFormatterBuilder.toFormatter",
                            "java.time.format.DateTimeFormatter.ofLocalizedDate",
                            "java.text.DecimalFormat.<init>",
                            "java.text.SimpleDateFormat.<init>",
                            "java.text.MessageFormat.<init>",
                            "java.text.MessageFormat.format",
                            "com.ibm.icu.text.MessageFormat.<init>",
                            "com.ibm.icu.text.MessageFormat.format",
                            "com.ibm.icu.text.DecimalFormat.<init>",
                            "java.util.ResourceBundle.getBundle",
                            "java.io.PrintStream.printf",
                            "java.io.PrintStream.format")
                        .contains(name)
                    && !isFormatOfAnInstance(name, parameters)
                || target.getName().equals("getInstance")
                    && Set.of(
                            "NumberFormat",
                            "Collator",
                            "DateFormat",
                            "BreakIterator",
                            "PluralRules")
                        .contains(target.getOwner().getSimpleName()))
        || name.equals("java.lang.String.getBytes") && parameters.isEmpty()
        || name.equals("java.lang.String.<init>") && parameters.equals(List.of("byte[]"));
  }

  /** {@code format.format(Object)} uses the locale the format was made with. */
  private static boolean isFormatOfAnInstance(String name, List<String> parameters) {
    return name.endsWith("MessageFormat.format") && !parameters.contains("String");
  }

  private static boolean isMethodOf(JavaCall<?> call, Class<?> owner, String method) {
    return call.getTarget().getName().equals(method) && call.getTargetOwner().isAssignableTo(owner);
  }

  private static String name(CodeUnitCallTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  private static String[] and(String[] some, String... more) {
    return java.util.stream.Stream.concat(Arrays.stream(some), Arrays.stream(more))
        .toArray(String[]::new);
  }
}
