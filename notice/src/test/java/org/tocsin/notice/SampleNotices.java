package org.tocsin.notice;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Notices that look like real ones, in three languages, for tests of every writer. */
public final class SampleNotices {
  public static final Instant SENT = Instant.parse("2022-12-04T10:30:00Z");

  /** A key of the right form; the tests that verify signatures use one of their own. */
  public static final String KEY =
      "desk.example.org+c74f20a3+AarMT8mwS3wT8aIhuVBXbUHZV0sAXI3JZcRoDYZr2A4s";

  private SampleNotices() {}

  /** The first revision of the first alert, meant, by a desk of several people. */
  public static Notice first() {
    return notice(new NoticeId("corridor", 1, 1), MessageType.ALERT, Status.ACTUAL, false);
  }

  /** Its update two days later. */
  public static Notice update() {
    return notice(new NoticeId("corridor", 1, 2), MessageType.UPDATE, Status.ACTUAL, false);
  }

  /** Its withdrawal. */
  public static Notice cancel() {
    return notice(new NoticeId("corridor", 1, 3), MessageType.CANCEL, Status.ACTUAL, false);
  }

  /** The second alert of the situation, an exercise of a one-person desk. */
  public static Notice exercise() {
    return notice(new NoticeId("corridor", 2, 1), MessageType.ALERT, Status.EXERCISE, true);
  }

  public static Edition edition() {
    return new Edition(List.of(first(), update(), exercise()));
  }

  public static Notice notice(NoticeId id, MessageType type, Status status, boolean sole) {
    Instant sent = sent(id);
    List<Reference> lineage =
        IntStream.range(1, id.revision())
            .mapToObj(id::withRevision)
            .map(earlier -> new Reference(earlier, "desk@example.org", sent(earlier)))
            .toList();
    NoticeId firstAlert = new NoticeId("corridor", 1, 1);
    List<Reference> cites =
        id.number() == 1
            ? List.of()
            : List.of(new Reference(firstAlert, "desk@example.org", sent(firstAlert)));
    boolean polygon = id.number() == 1;
    return new Notice(
        id,
        LocalText.ofTags(
            Map.of("en", "Lachin corridor", "fr", "Corridor de Latchine", "ar", "ممر لاتشين")),
        status,
        type,
        type == MessageType.CANCEL ? Level.NONE : Level.RED_FLAG,
        sent,
        sent.plusSeconds(14L * 24 * 3600),
        desk(
            sole,
            polygon ? Optional.empty() : Optional.of(URI.create("https://desk.example.org/"))),
        lineage,
        cites,
        new KnownTo(sent.minusSeconds(1800), 214, id.number() == 2),
        hearings(),
        places(),
        polygon ? Optional.of(area()) : Optional.empty(),
        evidence(),
        recommendations(),
        List.of(english(type), SampleTranslations.french(type), SampleTranslations.arabic(type)),
        sole
            ? List.of(SignerRole.DRAFTER, SignerRole.APPROVER)
            : List.of(SignerRole.DRAFTER, SignerRole.APPROVER, SignerRole.SIGNER));
  }

  private static Instant sent(NoticeId id) {
    return SENT.plusSeconds(
        (id.number() - 1) * 30L * 24 * 3600 + (id.revision() - 1) * 2L * 24 * 3600);
  }

  private static Desk desk(boolean sole, Optional<URI> home) {
    return new Desk(
        LocalText.ofTags(
            Map.of(
                "en", "Prevention Desk (example)",
                "fr", "Bureau de prévention (exemple)",
                "ar", "مكتب الوقاية (مثال)")),
        "desk@example.org",
        "desk@example.org",
        sole,
        KEY,
        home);
  }

  private static List<Hearing> hearings() {
    return List.of(
        new Hearing(
            LocalText.ofTags(
                Map.of(
                    "en", "the Government of Azerbaijan",
                    "fr", "gouvernement de l’Azerbaïdjan",
                    "ar", "حكومة أذربيجان")),
            Hearing.Outcome.NO_ANSWER,
            Optional.of(Instant.parse("2022-12-03T14:00:00Z")),
            Optional.of(Instant.parse("2022-12-04T09:00:00Z"))));
  }

  private static List<Place> places() {
    return List.of(
        new Place(
            LocalText.ofTags(
                Map.of(
                    "en", "Shusha / Shushi junction",
                    "fr", "Carrefour de Choucha / Chouchi",
                    "ar", "مفرق شوشا / شوشي")),
            PlaceRole.INCIDENT,
            Optional.of(new Point(39.77, 46.75)),
            OptionalDouble.of(3)),
        new Place(
            LocalText.ofTags(
                Map.of(
                    "en", "Stepanakert / Khankendi",
                    "fr", "Stepanakert / Khankendi",
                    "ar", "ستيباناكيرت / خانكندي")),
            PlaceRole.POPULATION,
            Optional.of(new Point(39.82, 46.75)),
            OptionalDouble.empty()),
        new Place(
            LocalText.ofTags(
                Map.of("en", "Road to Goris", "fr", "Route de Goris", "ar", "الطريق إلى غوريس")),
            PlaceRole.LIFELINE,
            Optional.empty(),
            OptionalDouble.empty()));
  }

  private static Polygon area() {
    return new Polygon(
        List.of(
            new Point(39.86, 46.7),
            new Point(39.86, 46.8),
            new Point(39.6, 46.6),
            new Point(39.49, 46.3),
            new Point(39.62, 46.45),
            new Point(39.86, 46.7)));
  }

  private static List<PublicEvidence> evidence() {
    return List.of(
        evidence(
            "E1",
            named("Local authorities", "Autorités locales", "السلطات المحلية"),
            "C2",
            "2022-12-03",
            "2022-12-03T09:00:00Z",
            Optional.empty()),
        evidence(
            "E2",
            named("Lemkin Institute", "Institut Lemkin", "معهد ليمكن"),
            "B2",
            "2022-12-03T05:00:00Z/2022-12-03T07:30:00Z",
            "2022-12-03T20:00:00Z",
            Optional.of(
                new PublicReference(
                    "Red Flag Alert, December 2022",
                    Optional.of(
                        URI.create("https://www.lemkininstitute.com/alerts?y=2022&m=12"))))),
        evidence(
            "E3",
            named("Government of Azerbaijan", "Gouvernement de l’Azerbaïdjan", "حكومة أذربيجان"),
            "C3",
            "2022-12-03",
            "2022-12-03T12:00:00Z",
            Optional.of(new PublicReference("Statement of 3 December 2022", Optional.empty()))),
        evidence(
            "E4",
            named(
                "Trilateral statement of 9 November 2020",
                "Déclaration trilatérale du 9 novembre 2020",
                "البيان الثلاثي المؤرخ 9 تشرين الثاني/نوفمبر 2020"),
            "A1",
            "2020-11-09",
            "2020-11-09T21:00:00Z",
            Optional.of(new PublicReference("Article 6", Optional.empty()))),
        new PublicEvidence(
            "E5",
            new Teller.Protected(),
            Optional.empty(),
            Optional.of("2022-03-21/2022-03-28~"),
            Instant.parse("2022-11-30T08:00:00Z"),
            Optional.empty()));
  }

  private static PublicEvidence evidence(
      String key,
      Teller teller,
      String grade,
      String happened,
      String available,
      Optional<PublicReference> reference) {
    return new PublicEvidence(
        key,
        teller,
        Grade.parse(grade),
        Optional.of(happened),
        Instant.parse(available),
        reference);
  }

  private static Teller named(String english, String french, String arabic) {
    return new Teller.Named(LocalText.ofTags(Map.of("en", english, "fr", french, "ar", arabic)));
  }

  private static List<Recommendation> recommendations() {
    return List.of(
        new Recommendation(
            "R1",
            LocalText.ofTags(
                Map.of(
                    "en", "OSCE Minsk Group co-chairs",
                    "fr", "Coprésidents du Groupe de Minsk de l’OSCE",
                    "ar", "الرؤساء المشاركون لمجموعة مينسك")),
            LocalDate.parse("2022-12-08")),
        new Recommendation(
            "R2",
            LocalText.ofTags(
                Map.of(
                    "en", "United Nations Security Council",
                    "fr", "Conseil de sécurité des Nations Unies",
                    "ar", "مجلس الأمن التابع للأمم المتحدة")),
            LocalDate.parse("2022-12-11")));
  }

  private static Version english(MessageType type) {
    return new Version(
        Language.ENGLISH,
        TranslationState.ORIGINAL,
        "The only road of about 120,000 people was closed for more than two hours: a rehearsal for a siege?",
        SampleTranslations.sections(
            type, SampleTranslations.ENGLISH_HEADINGS, SampleTranslations.ENGLISH),
        new TreeMap<>(
            Map.of(
                "R1",
                    "Send a mission to the junction, with access for the press, and report in public what it finds.",
                "R2",
                    "Meet on the road and call on both sides, by name, to keep it open under Article 6 of the statement.")),
        List.of("Names of places in dispute stand side by side, in the order of the alphabet."));
  }
}
