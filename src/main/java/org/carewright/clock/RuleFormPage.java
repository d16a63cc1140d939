package org.carewright.clock;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.carewright.access.Region;
import org.carewright.caseload.Programme;
import org.carewright.caseload.Risk;
import org.carewright.task.Harm;
import org.carewright.task.TaskKind;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new rule or of a new version of one.
 *
 * @param code null for a new rule
 * @param draft what this version would have done, once that was asked for
 * @param now what the version that holds would have done, if there is one
 * @param problem why it could not be saved, though the form is right
 */
record RuleFormPage(
    @Nullable String code,
    RuleForm form,
    FieldErrors errors,
    List<Programme> programmes,
    Outlook.@Nullable Numbers draft,
    Outlook.@Nullable Numbers now,
    @Nullable String problem) {

  String title() {
    return code == null ? "New clock" : "New version of “" + RuleForm.text(form.name()) + "”";
  }

  String post() {
    return code == null ? "/clocks" : "/clocks/" + code + "/versions";
  }

  String back() {
    return code == null ? "/clocks" : "/clocks/" + code;
  }

  List<Option> starts() {
    return options(Start.values(), Start::label);
  }

  List<Option> successes() {
    return options(Success.values(), Success::label);
  }

  List<Option> units() {
    return options(Length.Unit.values(), Length.Unit::label);
  }

  List<Option> calendars() {
    return options(Whose.values(), Whose::label);
  }

  List<Option> kinds() {
    return options(TaskKind.values(), TaskKind::label);
  }

  List<Option> harms() {
    return options(Harm.values(), Harm::label);
  }

  List<Option> courses() {
    return options(Expiry.Course.values(), Expiry.Course::label);
  }

  List<Option> receivers() {
    return options(Expiry.Receiver.values(), Expiry.Receiver::label);
  }

  List<Option> duties() {
    return options(Duty.values(), Duty::label);
  }

  List<Option> risks() {
    return options(Risk.values(), Risk::label);
  }

  List<Option> regions() {
    return options(Region.values(), Region::label);
  }

  private static <E extends Enum<E>> List<Option> options(E[] all, Function<E, String> label) {
    return Arrays.stream(all).map(one -> new Option(one.name(), label.apply(one))).toList();
  }
}
