package org.tocsin.cases.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** Kinds of calls that bring in something from outside: the clock, chance, the machine's habits. */
final class Calls {

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

  private Calls() {}

  static DescribedPredicate<JavaClass> isChance() {
    return assignableTo(java.util.random.RandomGenerator.class)
        .or(resideInAnyPackage("java.util.random.."));
  }

  static boolean readsClock(JavaCall<?> call) {
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
  static boolean takesDefault(JavaCall<?> call) {
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

  static boolean drawsChance(JavaCall<?> call) {
    return CHANCE.contains(name(call.getTarget()));
  }

  static boolean isMethodOf(JavaCall<?> call, Class<?> owner, String method) {
    return call.getTarget().getName().equals(method) && call.getTargetOwner().isAssignableTo(owner);
  }

  private static String name(CodeUnitCallTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }
}
