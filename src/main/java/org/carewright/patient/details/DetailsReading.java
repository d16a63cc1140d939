package org.carewright.patient.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.patient.Address;
import org.carewright.patient.Adjustment;
import org.carewright.patient.BirthDates;
import org.carewright.patient.Gender;
import org.carewright.patient.Interpreter;
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
    var reach = new ReachReading(form, before, ids, errors);
    var builder = new PatientDetailsBuilder(name());
    builder.preferredName(form.orNull("called"));
    builder.otherNames(otherNames());
    born(builder);
    builder.gender(DetailsForm.choice(form.get("gender"), Gender.UNKNOWN));
    builder.pronouns(form.orNull("pronouns"));
    died(builder);
    builder.identifiers(new NumbersReading(form, viewer, before, errors).read());
    builder.contactPoints(reach.contactPoints());
    builder.addresses(addresses());
    builder.carers(reach.carers());
    builder.language(
        form.orNull("language"),
        DetailsForm.choice(form.get("interpreter"), Interpreter.NOT_ASKED));
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
                DetailsForm.choice(row.get("kind"), OtherName.Kind.FORMER),
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

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
