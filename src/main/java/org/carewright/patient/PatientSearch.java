package org.carewright.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds patients by what people remember of them. The filter by viewer is in every statement. */
@Repository
class PatientSearch {

  private static final String FOUND =
      """
      select p.patient_id, p.title, p.given_names, p.family_name, p.preferred_name, p.birth_date,
        p.birth_date_estimated, p.gender, p.deceased, i.kind, i.system, i.value, a.lines, a.town, a.district, a.postcode
      from %s
      join patient p on p.patient_id = s.patient_id
      left join lateral (select * from patient_identifier i where i.patient_id = p.patient_id
        and i.kind in ('NHS_NUMBER', 'CHI_NUMBER', 'HSC_NUMBER', 'MEDICARE', 'MRN', 'MEMBER_ID')
        order by array_position(array['NHS_NUMBER', 'CHI_NUMBER', 'HSC_NUMBER', 'MEDICARE', 'MRN'],
          i.kind), i.position limit 1) i on true
      left join lateral (select * from patient_address a where a.patient_id = p.patient_id
        and a.kind <> 'FORMER' order by a.kind, a.position limit 1) a on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PatientSearch(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<FoundPatient> find(Viewer viewer, String typed, int limit) {
    var query = PatientQuery.of(typed, new BirthDates(viewer.region(), viewer.today(clock)));
    var sql = new SearchSql(query, words(String.join(" ", query.words())));
    if (sql.isEmpty()) {
      return List.of();
    }
    var best =
        """
        (select s.patient_id, %s as score, s.names from patient_search s
          where %s and %s order by score desc, s.names, s.patient_id limit :limit) s
        """
            .formatted(sql.score(), sql.condition(), Viewer.sees("s.patient_id"));
    return jdbc.sql(FOUND.formatted(best) + "order by s.score desc, s.names, s.patient_id")
        .params(viewer.params())
        .params(sql.params())
        .param("limit", limit)
        .query(PatientSearch::found)
        .list();
  }

  List<FoundPatient> list(Viewer viewer, List<PatientId> patients) {
    var wanted =
        """
        (select patient_id, position from unnest(:patients::uuid[]) with ordinality
          as w (patient_id, position)) s
        """;
    return jdbc.sql(
            FOUND.formatted(wanted)
                + " where "
                + Viewer.sees("s.patient_id")
                + " order by s.position")
        .params(viewer.params())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .query(PatientSearch::found)
        .list();
  }

  /**
   * The same date of birth and a similar name, a similar name where a date of birth is missing, or
   * the same phone number, e-mail address or postcode with some of the name.
   */
  List<PossibleDuplicate> possibleDuplicates(
      Viewer viewer, PatientDetails details, @Nullable PatientId self) {
    var names = words(allNames(details));
    var born = details.birthDate();
    var query = new PatientQuery(List.of(), List.of(), List.of());
    var alike = new SearchSql(query, names).anyWord();
    if (alike.isEmpty()) {
      return List.of();
    }
    var likely =
        """
        (select * from (select s.patient_id, %s as score, s.names,
            coalesce(s.birth_date = cast(:born as date), false) as same_birth,
            s.birth_date is null or cast(:born as date) is null as unknown_birth,
            exists (select 1 from unnest(cast(:reach as text[])) r
              where s.numbers like '%% ' || r || ' %%') as same_reach
          from patient_search s where %s and %s
            and s.patient_id is distinct from cast(:self as uuid)) c
          where same_birth or same_reach or (unknown_birth and score >= 6)
          order by same_birth desc, score desc limit 5) s
        """
            .formatted(alike.score(), alike.condition(), Viewer.sees("s.patient_id"));
    return jdbc.sql(
            FOUND.formatted(likely).replace("select p.patient_id", "select s.*, p.patient_id")
                + " order by s.same_birth desc, s.score desc, s.names")
        .params(viewer.params())
        .params(alike.params())
        .param("born", born)
        .param("reach", reach(details).toArray(String[]::new))
        .param("self", self == null ? null : self.toString())
        .query((row, n) -> new PossibleDuplicate(found(row, n), why(row)))
        .list();
  }

  private static String why(ResultSet row) throws SQLException {
    var birth = row.getBoolean("same_birth");
    if (row.getBoolean("same_reach")) {
      return birth
          ? "Similar name, same date of birth, same phone number, email or postcode"
          : "Similar name, same phone number, email or postcode";
    }
    return birth
        ? "Similar name, same date of birth"
        : "Similar name, and a date of birth is missing";
  }

  /** Writes what this patient is found by. */
  void index(Patient patient) {
    var details = patient.details();
    var words = words(allNames(details));
    jdbc.sql(
            """
            insert into patient_search (patient_id, names, keys, numbers, birth_date)
            values (:patient, ' ' || :names || ' ',
              cast(:keys as text[]) || array(select distinct 's:' || dmetaphone(w)
                from unnest(cast(:words as text[])) w where w ~ '^[a-z]{3,}$'),
              :numbers, :born)
            on conflict (patient_id) do update set names = excluded.names, keys = excluded.keys,
              numbers = excluded.numbers, birth_date = excluded.birth_date\
            """)
        .param("patient", patient.id().value())
        .param("names", String.join(" ", words))
        .param("words", words.toArray(String[]::new))
        .param("keys", SearchKeys.of(words).toArray(String[]::new))
        .param(
            "numbers",
            Stream.concat(
                    details.identifiers().stream().map(i -> PatientQuery.compact(i.value())),
                    reach(details).stream())
                .collect(Collectors.joining(" ", " ", " ")))
        .param("born", details.birthDate())
        .update();
  }

  private static String allNames(PatientDetails details) {
    return Stream.concat(
            Stream.of(
                details.name().family(),
                details.name().given(),
                details.preferredName() == null ? "" : details.preferredName()),
            details.otherNames().stream().map(OtherName::name))
        .collect(Collectors.joining(" "));
  }

  /** Phone numbers, e-mail addresses and postcodes as they are compared. */
  private static List<String> reach(PatientDetails details) {
    var points =
        details.contactPoints().stream()
            .map(point ->
                point.phone()
                    ? PatientQuery.national(point.value().replaceAll("[^0-9]", ""))
                    : PatientQuery.compact(point.value()));
    var postcodes =
        details.addresses().stream()
            .map(Address::postcode)
            .map(code -> code == null ? "" : PatientQuery.compact(code))
            .filter(code -> !code.matches("0*"));
    return Stream.concat(points, postcodes).filter(text -> !text.isBlank()).toList();
  }

  private List<String> words(String names) {
    var folded =
        jdbc.sql("select folded(:names)").param("names", names).query(String.class).single();
    return Stream.of(folded.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
  }

  private static FoundPatient found(ResultSet row, int n) throws SQLException {
    var kind = row.getString("kind");
    var lines = row.getArray("lines");
    return new FoundPatient(
        new PatientId(row.getObject("patient_id", UUID.class)),
        new PersonName(
            row.getString("title"), row.getString("given_names"), row.getString("family_name")),
        row.getString("preferred_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getBoolean("birth_date_estimated"),
        Gender.valueOf(row.getString("gender")),
        row.getBoolean("deceased"),
        kind == null
            ? null
            : new Identifier(
                Identifier.Kind.valueOf(kind), row.getString("system"), row.getString("value")),
        lines == null
            ? null
            : new Address(
                    Address.Kind.HOME,
                    List.of((String[]) lines.getArray()),
                    row.getString("town"),
                    row.getString("district"),
                    row.getString("postcode"),
                    null)
                .oneLine());
  }
}
