package org.tocsin.desk.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.desk.Person;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.access.Needs;
import org.tocsin.desk.access.Visit;
import org.tocsin.desk.access.Visits;
import org.tocsin.desk.page.ChangedPage;
import org.tocsin.desk.page.ProvePage;
import org.tocsin.desk.page.Sight;
import org.tocsin.desk.room.Changes;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.desk.room.Look;
import org.tocsin.desk.room.SeenPages;
import org.tocsin.desk.words.Words;

/** One request, as actions see it. */
public final class Call {

  /** Fields that no answer repeats and no draft keeps: the token, passwords and codes. */
  private static final Set<String> SECRETS =
      Set.of(Guard.TOKEN_FIELD, "password", "again", "present", "code", Proof.FIELD);

  /** Until the year 2999: what is worked out day by day would have no end. */
  private static final Pattern DAY = Pattern.compile("[0-2][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

  private final Context http;
  private final Desk desk;
  private final Optional<Visit> visit;
  private final Words words;

  Call(Context http, Desk desk, Optional<Visit> visit, Words words) {
    this.http = http;
    this.desk = desk;
    this.visit = visit;
    this.words = words;
  }

  /** What the server is made of. */
  public Desk desk() {
    return desk;
  }

  public DeskRoom room() {
    return desk.room();
  }

  public Words words() {
    return words;
  }

  public Instant now() {
    return desk.room().now();
  }

  public Optional<Visit> visitor() {
    return visit;
  }

  public Visit visit() {
    return visit.orElseThrow(() -> new IllegalStateException("this way needs nobody"));
  }

  /** Pseudonym of who asks. */
  public String person() {
    return visit().person();
  }

  public Set<Role> roles() {
    return visit
        .flatMap(known -> room().state().person(known.person()))
        .filter(Person::active)
        .<Set<Role>>map(Person::roles)
        .orElseGet(TreeSet::new);
  }

  public boolean may(Needs needs) {
    return needs.metBy(roles());
  }

  /** A part of the address. */
  public String part(String name) {
    return http.pathParam(name);
  }

  /** What stands after the question mark; blanks are as nothing. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(http.queryParam(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** A field of the form; blanks are as nothing. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(http.formParam(name))
        .map(text -> text.replace("\r\n", "\n").strip())
        .filter(text -> !text.isEmpty());
  }

  public String need(String name) {
    return field(name).orElseThrow(() -> Refusal.of("desk.field-missing", name));
  }

  /** All that were ticked. */
  public List<String> fields(String name) {
    return http.formParams(name).stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  /** Everything typed, but for secrets; a field that came twice is joined by commas. */
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    http.formParamMap()
        .forEach(
            (name, values) -> {
              String text = String.join(",", values).replace("\r\n", "\n").strip();
              if (!SECRETS.contains(name) && !text.isEmpty()) {
                typed.put(name, text);
              }
            });
    return typed;
  }

  /** Every field as it was sent, but for secrets: to be sent once more. */
  List<ProvePage.Field> sent() {
    List<ProvePage.Field> sent = new ArrayList<>();
    http.formParamMap()
        .forEach(
            (name, values) -> {
              if (!SECRETS.contains(name)) {
                values.forEach(value -> sent.add(new ProvePage.Field(name, value)));
              }
            });
    return sent;
  }

  /** An uploaded file, whole. */
  public Optional<Upload> upload(String name) {
    UploadedFile file = http.uploadedFile(name);
    if (file == null || file.size() == 0) {
      return Optional.empty();
    }
    try (InputStream in = file.content()) {
      return Optional.of(new Upload(file.filename(), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files uploaded under a name, whole. */
  public List<Upload> uploads(String name) {
    List<Upload> all = new ArrayList<>();
    for (UploadedFile file : http.uploadedFiles(name)) {
      if (file.size() > 0) {
        try (InputStream in = file.content()) {
          all.add(new Upload(file.filename(), in.readAllBytes()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all;
  }

  /**
   * @param name as the browser gave it: to be told, never to be used as a path
   */
  public record Upload(String name, byte[] bytes) {}

  /** The day that is looked at, where it is not now. */
  public Optional<LocalDate> day() {
    return query("day")
        .map(
            text -> {
              if (!DAY.matcher(text).matches()) {
                throw Refusal.of("as-of.not-a-date", text);
              }
              try {
                return come(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                throw Refusal.of("as-of.not-a-date", text);
              }
            });
  }

  /** A day that has begun somewhere: of what will be known later nobody can say anything. */
  private LocalDate come(LocalDate day) {
    if (day.isAfter(room().today().plusDays(1))) {
      throw Refusal.of("desk.day-to-come", day.toString());
    }
    return day;
  }

  /** From where the page is seen: the end of the day asked for, or of today. */
  public AsOf asOf() {
    OptionalLong position =
        query("at").map(this::recorded).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    AsOf day = AsOf.day(day().orElseGet(room()::today));
    return new AsOf(day.cutoff(), position, query("strict").isPresent());
  }

  /** A position that the journal has come to: of a later one nothing can be said yet. */
  private long recorded(String text) {
    long position = position(text);
    if (position > room().state().position()) {
      throw new NotThere("position " + text);
    }
    return position;
  }

  private static long position(String text) {
    if (!POSITION.matcher(text).matches()) {
      throw Refusal.of("desk.not-a-position", text);
    }
    return Long.parseLong(text);
  }

  /** The situation of the address, worked out. */
  public Assessment assessment(String situation) {
    return room()
        .assessment(situation, asOf(), may(Needs.INSIDER))
        .orElseThrow(() -> new NotThere(situation));
  }

  /** An address inside the desk, seen from the same day. */
  public String link(String path) {
    return Sight.link(path, day());
  }

  /**
   * A page of the whole desk as it was made for whoever asked first with the same roles, in the
   * same language, from the same address, since something was last recorded.
   */
  public <P> P wide(Class<P> type, Function<Sight, P> make) {
    return room().widePages().page(type, key(List.of()), () -> make.apply(sight()));
  }

  /** The same, which shows besides what is no entry of the journal: that, with its equality. */
  public <P> P wide(Class<P> type, Object besides, Function<Sight, P> make) {
    return room().widePages().page(type, key(List.of(besides)), () -> make.apply(sight()));
  }

  /** The same, made anew each minute: of what changes as time passes. */
  public <P> P wideForAMinute(Class<P> type, Object besides, Function<Sight, P> make) {
    return wide(type, List.of(besides, now().truncatedTo(ChronoUnit.MINUTES)), make);
  }

  /** Whether data alone are asked for, and no page. */
  public boolean wantsData() {
    return Answering.wantsJson(http);
  }

  /** Whether a script asks for the whole page, to put a part of it in place. */
  public boolean forWhole() {
    return "main".equals(http.header("HX-Target"));
  }

  /** Of what is asked for, with all that stands after the question mark. */
  public String address() {
    String query = http.queryString();
    return http.path() + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  /** How many rows of a long list come before those asked for. */
  public int from() {
    return query("from").filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf).orElse(0);
  }

  /** From where a situation is seen in this call. */
  public Look look(String situation) {
    return new Look(situation, asOf(), may(Needs.INSIDER));
  }

  /** The situation of the address, with what is worked out of it when it is asked for. */
  public Reasoning reasoning(String situation) {
    return room().reasoning(look(situation)).orElseThrow(() -> new NotThere(situation));
  }

  /** The situation of the address. */
  public SituationView view(String situation) {
    return room().view(look(situation)).orElseThrow(() -> new NotThere(situation));
  }

  private SeenPages.Key key(List<Object> more) {
    List<Object> by = new ArrayList<>(more);
    by.add(http.path());
    by.add(Optional.ofNullable(http.queryString()).orElse(""));
    by.add(words.language());
    by.add(Arrays.stream(Needs.values()).filter(this::may).toList());
    by.add(room().today());
    return new SeenPages.Key(room().state().position(), by);
  }

  /** Begins a visit of this person in this browser; what it had before is ended. */
  public Visit begin(String person) {
    end();
    String cookie = desk.visits().begin(person, Optional.ofNullable(http.userAgent()).orElse(""));
    Answering.setCookie(http, cookie);
    return desk.visits().find(Optional.of(cookie)).orElseThrow();
  }

  /** Whether a script asks, to put the answer into its page. */
  public boolean forPart() {
    return http.header("HX-Request") != null;
  }

  /** The same visit under a new cookie, after something that changes what it may do. */
  public void renew() {
    cookie().flatMap(desk.visits()::renew).ifPresent(fresh -> Answering.setCookie(http, fresh));
  }

  /**
   * Ends every other visit of this person; before {@link #renew}, which changes which one it is.
   */
  public void endOthers() {
    desk.visits().endOthers(person(), cookie());
  }

  /** All visits of who asks, the newest first. */
  public List<Visits.Open> visits() {
    return desk.visits().of(person(), cookie());
  }

  public void end() {
    cookie().ifPresent(desk.visits()::end);
    Answering.dropCookie(http);
  }

  private Optional<String> cookie() {
    return Optional.ofNullable(http.cookie(cookieName()));
  }

  /** Under which the browser keeps a visit's secret. */
  public String cookieName() {
    return Answering.cookieName(http);
  }

  public void speak(String language) {
    Answering.setLanguage(http, language);
  }

  /**
   * Takes the form unless somebody else changed meanwhile what it is about. The form's field {@code
   * seenAt} says what its writer had seen; without it the form is taken.
   *
   * @param changes what was recorded from that position on
   * @throws ChangedMeanwhile with what others did
   */
  public void unlessChanged(Function<Changes, List<Changes.Change>> changes) {
    Optional<Long> seen = field("seenAt").map(Call::position);
    if (seen.isEmpty()) {
      return;
    }
    List<ChangedPage.Change> others =
        changes.apply(Changes.since(room().state(), seen.get())).stream()
            .map(
                change ->
                    new ChangedPage.Change(
                        change.what(),
                        room().name(change.version().actor()),
                        words.moment(change.version().recordedAt())))
            .toList();
    if (!others.isEmpty()) {
      throw new ChangedMeanwhile(others);
    }
  }

  /** What this person last had in this form. */
  public Map<String, String> draft(String form) {
    return desk.drafts().of(person(), form);
  }

  public void keepDraft(String form, Map<String, String> fields) {
    desk.drafts().keep(person(), form, fields);
  }

  public void dropDraft(String form) {
    desk.drafts().drop(person(), form);
  }

  /** What this person last had in small forms, by the names that pages give them. */
  public Map<String, Map<String, String>> begun() {
    return desk.begun().of(person());
  }

  public void keepBegun(String form, Map<String, String> fields) {
    desk.begun().keep(person(), form, fields);
  }

  /** Whether the script of a page asks, for a part of it. */
  public boolean isPart() {
    return http.header("HX-Request") != null;
  }

  /** From where pages are seen in this call. */
  public Sight sight() {
    return new Sight(room(), words, asOf(), this::link, may(Needs.INSIDER));
  }

  /** An address of this desk that the browser gave; its start page where it gave another. */
  public String inside(Optional<String> address) {
    return address
        .filter(to -> to.startsWith("/") && !to.startsWith("//") && !to.contains("\\"))
        .orElse("/");
  }

  Context http() {
    return http;
  }
}
