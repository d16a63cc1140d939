package org.carewright.patient.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.patient.Address;
import org.carewright.patient.Adjustment;
import org.carewright.patient.Answer;
import org.carewright.patient.BirthDates;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Gender;
import org.carewright.patient.Identifier;
import org.carewright.patient.Interpreter;
import org.carewright.patient.NhsNumber;
import org.carewright.patient.OtherName;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.PersonName;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads the form: what is wrong with it, and if nothing is, the details it says. */
final class DetailsReading {

  private static final int LONGEST_NAME = 200;

  private final DetailsForm form;
  private final Viewer viewer;
  private final LocalDate today;
  private final @Nullable PatientDetails before;
  private final Supplier<UUID> ids;
  private final FieldErrors errors = new FieldErrors();

  /**
   * @param before the details as they are, for what the form does not show; null for a new patient
   */
  DetailsReading(
      DetailsForm form,
      Viewer viewer,
      LocalDate today,
      @Nullable PatientDetails before,
      Supplier<UUID> ids) {
    this.form = form;
    this.viewer = viewer;
    this.today = today;
    this.before = before;
    this.ids = ids;
  }

  FieldErrors errors() {
    return errors;
  }

  /** The details; meaningful only while {@link #errors} is empty. */
  PatientDetails read() {
    var builder = new PatientDetailsBuilder(name());
    builder.preferredName(form.orNull("called"));
    builder.otherNames(otherNames());
    born(builder);
    builder.gender(choice(Gender.class, form.get("gender"), Gender.UNKNOWN));
    builder.pronouns(form.orNull("pronouns"));
    died(builder);
    builder.identifiers(identifiers());
    builder.contactPoints(contactPoints());
    builder.addresses(addresses());
    builder.carers(carers());
    builder.language(
        form.orNull("language"),
        choice(Interpreter.class, form.get("interpreter"), Interpreter.NOT_ASKED));
    builder.communicationNote(form.orNull("communication"));
    builder.adjustments(
        form.all("adjustment").stream()
            .flatMap(name -> Stream.of(Adjustment.values()).filter(a -> a.name().equals(name)))
            .collect(Collectors.toSet()),
        form.orNull("adjustmentnote"));
    builder.whatMatters(form.orNull("matters"));
    return builder.build();
  }

  private PersonName name() {
    var given = words(form.get("given"));
    var family = words(form.get("family"));
    if (given.isEmpty() && family.isEmpty()) {
      errors.add("given", "Enter a given name or a family name");
    }
    if (given.length() > LONGEST_NAME || family.length() > LONGEST_NAME) {
      errors.add("given", "Names can have at most " + LONGEST_NAME + " letters");
    }
    return new PersonName(form.orNull("title"), given, family);
  }

  private List<OtherName> otherNames() {
    return form.rows("other").stream()
        .filter(row -> row.has("value"))
        .map(row ->
            new OtherName(
                choice(OtherName.Kind.class, row.get("kind"), OtherName.Kind.FORMER),
                words(row.get("value"))))
        .toList();
  }

  private void born(PatientDetailsBuilder builder) {
    var typed = form.get("born");
    if (typed.isEmpty()) {
      errors.add("born", "Enter a date of birth, or at least the year if it is not known");
      return;
    }
    var dates = new BirthDates(viewer.region(), today);
    var read = dates.read(typed);
    if (read.isEmpty()) {
      errors.add(
          "born", "Enter the date of birth with the whole year and not in the future: 12 Mar 1957");
      return;
    }
    builder.born(read.get().date(), read.get().estimated());
  }

  private void died(PatientDetailsBuilder builder) {
    var typed = form.get("diedon");
    if (typed.isEmpty()) {
      builder.deceased(form.has("died", "yes"), null);
      return;
    }
    var read = new BirthDates(viewer.region(), today).read(typed);
    if (read.isEmpty() || read.get().estimated()) {
      errors.add("diedon", "Enter the whole date of death, not in the future: 3 Nov 2026");
      return;
    }
    builder.deceased(true, read.get().date());
  }

  private List<Identifier> identifiers() {
    var numbers = new ArrayList<Identifier>();
    var kind = nationalKind(viewer.region());
    if (kind != null) {
      add(numbers, kind, form.get("national"), "national");
    }
    for (var row : form.rows("number")) {
      add(
          numbers,
          choice(Identifier.Kind.class, row.get("kind"), Identifier.Kind.MRN),
          row.get("value"),
          row.name("value"));
    }
    return numbers;
  }

  private void add(List<Identifier> numbers, Identifier.Kind kind, String typed, String field) {
    if (typed.isEmpty()) {
      return;
    }
    if (!kind.checked()) {
      numbers.add(number(kind, typed));
      return;
    }
    NhsNumber.read(typed)
        .ifPresentOrElse(
            digits -> numbers.add(number(kind, digits)),
            () ->
                errors.add(
                    field, "This is no valid %s: check its ten digits".formatted(kind.label())));
  }

  /** Keeps the system of a number that was there; a number that was not gets its kind's. */
  private Identifier number(Identifier.Kind kind, String value) {
    var known = before == null ? List.<Identifier>of() : before.identifiers();
    return known.stream()
        .filter(number -> number.kind() == kind && number.value().equals(value))
        .findFirst()
        .orElseGet(() -> new Identifier(kind, system(kind), value));
  }

  private String system(Identifier.Kind kind) {
    var system = kind.system();
    if (system != null) {
      return system;
    }
    return kind == Identifier.Kind.MRN ? "urn:uuid:" + viewer.organisation() : "";
  }

  /** The number that has a field of its own where the viewer works; none in the US. */
  static Identifier.@Nullable Kind nationalKind(Region region) {
    return switch (region) {
      case SCOTLAND -> Identifier.Kind.CHI_NUMBER;
      case NORTHERN_IRELAND -> Identifier.Kind.HSC_NUMBER;
      case ENGLAND, WALES -> Identifier.Kind.NHS_NUMBER;
      case US -> null;
    };
  }

  private List<ContactPoint> contactPoints() {
    var points = new ArrayList<ContactPoint>();
    for (var row : form.rows("contact")) {
      if (!row.has("value")) {
        continue;
      }
      var kind = choice(ContactPoint.Kind.class, row.get("kind"), ContactPoint.Kind.MOBILE);
      var value = row.get("value");
      if (kind == ContactPoint.Kind.EMAIL && !value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
        errors.add(row.name("value"), "Enter an email address like name@example.org");
      }
      if (kind != ContactPoint.Kind.EMAIL && !isPhone(value)) {
        errors.add(row.name("value"), "Enter a phone number like 07700 900123");
      }
      points.add(
          new ContactPoint(
              kind,
              value,
              choice(Answer.class, row.get("message"), Answer.NOT_ASKED),
              form.get("preferred").equals(String.valueOf(row.index()))));
    }
    return points;
  }

  private static boolean isPhone(String value) {
    var digits = value.replaceAll("[^0-9]", "").length();
    return digits >= 5 && digits <= 16 && value.matches("[0-9+()\\-./ extEXT#]+");
  }

  private List<Address> addresses() {
    var lines =
        form.get("street").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var was = before == null ? null : DetailsWriting.home(before).orElse(null);
    var others =
        before == null
            ? Stream.<Address>of()
            : before.addresses().stream().filter(address -> !address.equals(was));
    var postcode = form.orNull("postcode");
    var empty =
        lines.isEmpty()
            && postcode == null
            && form.orNull("town") == null
            && form.orNull("district") == null;
    var home =
        new Address(
            Address.Kind.HOME,
            lines,
            form.orNull("town"),
            form.orNull("district"),
            postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
            was == null ? null : was.country());
    return Stream.concat(empty ? Stream.of() : Stream.of(home), others).toList();
  }

  private List<Carer> carers() {
    var carers = new ArrayList<Carer>();
    for (var row : form.rows("carer")) {
      if (!row.has("value") && !row.has("phone") && !row.has("relationship")) {
        continue;
      }
      if (!row.has("value")) {
        errors.add(row.name("value"), "Enter the carer's name");
      }
      if (!row.has("relationship")) {
        errors.add(row.name("relationship"), "Say who they are to the patient, such as daughter");
      }
      if (row.has("phone") && !isPhone(row.get("phone"))) {
        errors.add(row.name("phone"), "Enter a phone number like 07700 900123");
      }
      carers.add(
          new Carer(
              carerId(row.get("id")),
              row.get("value"),
              row.get("relationship"),
              row.has("phone") ? row.get("phone") : null,
              row.has("lives"),
              row.has("kin"),
              choice(Answer.class, row.get("told"), Answer.NOT_ASKED)));
    }
    return carers;
  }

  private UUID carerId(String sent) {
    var known = before == null ? List.<Carer>of() : before.carers();
    return known.stream()
        .map(Carer::id)
        .filter(id -> id.toString().equals(sent))
        .findFirst()
        .orElseGet(ids);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
