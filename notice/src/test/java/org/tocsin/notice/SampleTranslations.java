package org.tocsin.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The wording of {@link SampleNotices} in each language. */
final class SampleTranslations {
  /** In the order of KINDS. */
  static final List<String> ENGLISH_HEADINGS =
      List.of(
          "In short",
          "What has changed",
          "What happened",
          "What Azerbaijan says",
          "Who is at risk",
          "Part of a series",
          "Agreements and law",
          "What others have done",
          "Why this level",
          "What would change the level",
          "What the desk does not know");

  /** One text for each of SENTENCES. */
  static final List<String> ENGLISH =
      List.of(
          "People in civilian clothes closed the only road between the enclave and Armenia on the morning of 3 December 2022, for more than two hours.",
          "About 120,000 people were cut off; the road reopened after negotiation.",
          "New since the first issue: the hours of the closure, and the position published by the government.",
          "Local authorities reported the closing and the reopening on the same day.",
          "The institute puts the closure at more than two hours.",
          "It describes the people as Azerbaijanis in civilian clothes.",
          "The government says that officials and specialists sought to inspect mines said to be worked illegally, and that there was no blockade.",
          "The figure of 120,000 is the local authorities’; the government calls it too high.",
          "Gas was cut in March 2022, in freezing weather, and again for about a week.",
          "Article 6 puts the corridor under the control of the peacekeeping contingent and has Azerbaijan guarantee safe movement in both directions.",
          "Against this reading: the article speaks of traffic, and the government says traffic was not its doing.",
          "Apart from statements, the desk knows of no response to the earlier steps.",
          "The steps grow, and each followed one that went unanswered.",
          "A second closure within thirty days would raise the level; thirty days of open road would lower it.",
          "Who ordered the people to the junction is not known.");

  private static final List<SectionKind> KINDS =
      List.of(
          SectionKind.SUMMARY,
          SectionKind.CHANGES,
          SectionKind.WHAT_HAPPENED,
          SectionKind.POSITION,
          SectionKind.POPULATION,
          SectionKind.PATTERN,
          SectionKind.STANDARDS,
          SectionKind.RESPONSE,
          SectionKind.LEVEL,
          SectionKind.WOULD_CHANGE,
          SectionKind.UNKNOWN);

  /** Which section each sentence stands in and what it rests on. */
  private static final List<Map.Entry<SectionKind, List<String>>> SENTENCES =
      List.of(
          Map.entry(SectionKind.SUMMARY, List.of("E1", "E2")),
          Map.entry(SectionKind.SUMMARY, List.of("E2")),
          Map.entry(SectionKind.CHANGES, List.of()),
          Map.entry(SectionKind.WHAT_HAPPENED, List.of("E1")),
          Map.entry(SectionKind.WHAT_HAPPENED, List.of("E2")),
          Map.entry(SectionKind.WHAT_HAPPENED, List.of("E2")),
          Map.entry(SectionKind.POSITION, List.of("E3")),
          Map.entry(SectionKind.POPULATION, List.of("E1", "E3")),
          Map.entry(SectionKind.PATTERN, List.of("E1", "E5")),
          Map.entry(SectionKind.STANDARDS, List.of("E4")),
          Map.entry(SectionKind.STANDARDS, List.of("E3", "E4")),
          Map.entry(SectionKind.RESPONSE, List.of("E2")),
          Map.entry(SectionKind.LEVEL, List.of("E1", "E2", "E5")),
          Map.entry(SectionKind.WOULD_CHANGE, List.of()),
          Map.entry(SectionKind.UNKNOWN, List.of()));

  private SampleTranslations() {}

  static List<Section> sections(MessageType type, List<String> headings, List<String> texts) {
    Map<SectionKind, List<Sentence>> byKind = new EnumMap<>(SectionKind.class);
    for (int i = 0; i < SENTENCES.size(); i++) {
      SectionKind kind = SENTENCES.get(i).getKey();
      byKind
          .computeIfAbsent(kind, key -> new ArrayList<>())
          .add(new Sentence(texts.get(i), SENTENCES.get(i).getValue(), quotation(kind)));
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < KINDS.size(); i++) {
      if (KINDS.get(i) != SectionKind.CHANGES || type != MessageType.ALERT) {
        sections.add(
            new Section(
                KINDS.get(i), headings.get(i), byKind.getOrDefault(KINDS.get(i), List.of())));
      }
    }
    return sections;
  }

  private static Optional<Quotation> quotation(SectionKind kind) {
    return kind == SectionKind.POSITION
        ? Optional.of(
            new Quotation(
                Language.of("az"),
                "Yol bağlanmayıb. <Nümunə & sınaq>",
                "Government of Azerbaijan, 3.12.2022"))
        : Optional.empty();
  }

  static Version french(MessageType type) {
    return new Version(
        Language.FRENCH,
        TranslationState.REVIEWED,
        "L’unique route de quelque 120 000 personnes fermée plus de deux heures : la répétition d’un siège ?",
        sections(
            type,
            List.of(
                "En bref",
                "Ce qui a changé",
                "Les faits",
                "Ce que dit l’Azerbaïdjan",
                "Qui est menacé",
                "Une série",
                "Accords et droit",
                "Ce qu’ont fait les autres",
                "Pourquoi ce niveau",
                "Ce qui changerait le niveau",
                "Ce que le bureau ignore"),
            List.of(
                "Des personnes en civil ont fermé l’unique route entre l’enclave et l’Arménie le matin du 3 décembre 2022, pendant plus de deux heures.",
                "Quelque 120 000 personnes ont été coupées du monde ; la route a rouvert après négociation.",
                "Nouveau depuis la première publication : les heures de fermeture et la position publiée par le gouvernement.",
                "Les autorités locales ont signalé la fermeture et la réouverture le jour même.",
                "L’institut fait état de plus de deux heures de fermeture.",
                "Il décrit des Azerbaïdjanais en civil.",
                "Le gouvernement dit que des agents et des spécialistes voulaient inspecter des mines exploitées, selon lui, illégalement, et qu’il n’y a pas eu de blocus.",
                "Le chiffre de 120 000 est celui des autorités locales ; le gouvernement le juge trop élevé.",
                "Le gaz a été coupé en mars 2022, par temps de gel, puis de nouveau pendant une semaine environ.",
                "L’article 6 place le corridor sous le contrôle du contingent de maintien de la paix ; l’Azerbaïdjan y garantit la sécurité des déplacements dans les deux sens.",
                "Contre cette lecture : l’article parle de circulation, et le gouvernement dit n’être pour rien dans l’arrêt de celle-ci.",
                "Hormis des déclarations, le bureau ne connaît aucune réponse aux étapes précédentes.",
                "Les étapes grandissent, et chacune a suivi une étape restée sans réponse.",
                "Une seconde fermeture sous trente jours élèverait le niveau ; trente jours de route ouverte l’abaisseraient.",
                "On ignore qui a envoyé ces personnes au carrefour.")),
        new TreeMap<>(
            Map.of(
                "R1",
                    "Envoyer une mission au carrefour, ouverte à la presse, et rendre publiques ses constatations.",
                "R2",
                    "Se réunir au sujet de la route et appeler les deux parties, nommément, à la tenir ouverte au titre de l’article 6.")),
        List.of("Les noms de lieux contestés figurent côte à côte, par ordre alphabétique."));
  }

  static Version arabic(MessageType type) {
    return new Version(
        Language.ARABIC,
        TranslationState.UNREVIEWED,
        "إغلاق الطريق الوحيد لنحو 120,000 شخص أكثر من ساعتين: أهو تمرين على حصار؟",
        sections(
            type,
            List.of(
                "باختصار",
                "ما الذي تغيّر",
                "ما الذي حدث",
                "ما تقوله أذربيجان",
                "من المعرض للخطر",
                "حلقة في سلسلة",
                "الاتفاقات والقانون",
                "ما فعله الآخرون",
                "لماذا هذا المستوى",
                "ما الذي يغيّر المستوى",
                "ما لا يعرفه المكتب"),
            List.of(
                "أغلق أشخاص بملابس مدنية صباح 3 كانون الأول/ديسمبر 2022 الطريق الوحيد بين الجيب وأرمينيا أكثر من ساعتين.",
                "انقطع نحو 120,000 شخص عن الخارج، ثم أعيد فتح الطريق بعد تفاوض.",
                "الجديد منذ الإصدار الأول: ساعات الإغلاق، والموقف الذي نشرته الحكومة.",
                "أعلنت السلطات المحلية الإغلاق وإعادة الفتح في اليوم نفسه.",
                "يقدّر المعهد مدة الإغلاق بأكثر من ساعتين.",
                "ويصف أشخاصا أذربيجانيين بملابس مدنية.",
                "تقول الحكومة إن مسؤولين ومختصين أرادوا تفتيش مناجم قيل إنها تُستغل بلا ترخيص، وإنه لم يكن هناك حصار.",
                "الرقم 120,000 هو رقم السلطات المحلية؛ وترى الحكومة أنه أعلى من الواقع.",
                "قُطع الغاز في آذار/مارس 2022 في طقس متجمد، ثم مرة أخرى نحو أسبوع.",
                "تضع المادة 6 الممر تحت سيطرة وحدة حفظ السلام، وتضمن فيها أذربيجان سلامة الحركة في الاتجاهين.",
                "وضد هذه القراءة: تتحدث المادة عن المرور، وتقول الحكومة إن توقفه ليس من فعلها.",
                "عدا البيانات لا يعرف المكتب أي رد على الخطوات السابقة.",
                "الخطوات تكبر، وكل منها تلت خطوة بقيت بلا رد.",
                "إغلاق ثان خلال ثلاثين يوما يرفع المستوى؛ وثلاثون يوما من الطريق المفتوح تخفضه.",
                "لا يُعرف من أرسل هؤلاء الأشخاص إلى المفرق.")),
        new TreeMap<>(
            Map.of(
                "R1", "إرسال بعثة إلى المفرق يُسمح للصحافة بمرافقتها، ونشر ما تجده.",
                "R2",
                    "عقد اجتماع بشأن الطريق ودعوة الجانبين بالاسم إلى إبقائه مفتوحا بموجب المادة 6.")),
        List.of("توضع أسماء الأماكن المتنازع عليها جنبا إلى جنب بالترتيب الأبجدي."));
  }
}
