package org.carewright.team;

import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Someone on the team, as typed.
 *
 * @param kind a {@link Member.Kind}
 * @param staff the id of a colleague
 */
record MemberForm(
    @Nullable String kind,
    @Nullable String staff,
    @Nullable String name,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String phone,
    @Nullable String note,
    @Nullable Integer version) {

  static final MemberForm EMPTY =
      new MemberForm("PROFESSIONAL", null, null, null, null, null, null, null);

  static MemberForm of(Member member) {
    return new MemberForm(
        member.kind().name(),
        null,
        member.name(),
        member.role(),
        member.organisation(),
        member.phone(),
        member.note(),
        member.version());
  }

  boolean colleague() {
    return "STAFF".equals(kind);
  }

  Member.Kind outsider() {
    return "CARER".equals(kind) ? Member.Kind.CARER : Member.Kind.PROFESSIONAL;
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (!colleague() && text(name).isEmpty()) {
      errors.add("name", "Enter their name");
    }
    if (!colleague() && text(role).isEmpty()) {
      errors.add("role", "Say what they do for this person, such as GP or daughter");
    }
    limit(errors, "name", name, 120);
    limit(errors, "role", role, 80);
    limit(errors, "organisation", organisation, 120);
    limit(errors, "phone", phone, 40);
    limit(errors, "note", note, 500);
    return errors;
  }

  private static void limit(FieldErrors errors, String field, @Nullable String text, int most) {
    if (text(text).length() > most) {
      errors.add(field, "Shorten this to " + most + " characters");
    }
  }

  MemberDetails details(String usualRole) {
    var said = text(role);
    return new MemberDetails(
        text(name),
        said.isEmpty() ? usualRole : said,
        orNull(organisation),
        orNull(phone),
        orNull(note));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text(text).isEmpty() ? null : text(text);
  }
}
