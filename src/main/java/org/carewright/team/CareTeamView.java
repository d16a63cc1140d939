package org.carewright.team;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.patient.Carer;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.team.CareTeamPage.Group;
import org.carewright.team.CareTeamPage.Row;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.springframework.stereotype.Component;

/** Puts together the page of a care team. */
@Component
class CareTeamView {

  private final CareTeams teams;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Directory directory;

  CareTeamView(CareTeams teams, Patients patients, PatientHeaders headers, Directory directory) {
    this.teams = teams;
    this.patients = patients;
    this.headers = headers;
    this.directory = directory;
  }

  CareTeamPage of(Viewer viewer, PatientId id, MemberForm form, FieldErrors errors) {
    var patient = patients.get(viewer, id);
    var members = teams.list(viewer, id);
    var carers = patient.details().carers();
    return new CareTeamPage(
        headers.of(viewer, patient),
        Circle.of(
            Circle.shortened(patient.calledName()),
            members,
            carers.stream().map(CareTeamView::someone).toList()),
        groups(id, members),
        carers,
        teams.listFormer(viewer, id).stream().map(m -> row(id, m)).toList(),
        viewer.coordinates(),
        viewer.coordinates() ? colleagues(members) : List.of(),
        form,
        errors);
  }

  private static Circle.Someone someone(Carer carer) {
    var name = carer.name().isEmpty() ? "?" : carer.name();
    return new Circle.Someone(name.substring(0, 1), name, carer.relationship(), "carer");
  }

  private static List<Group> groups(PatientId patient, List<Member> members) {
    return Arrays.stream(Member.Kind.values())
        .map(kind ->
            new Group(
                kind.label(),
                members.stream().filter(m -> m.kind() == kind).map(m -> row(patient, m)).toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private static Row row(PatientId patient, Member member) {
    var until = member.until();
    var when =
        until == null
            ? "since " + Dates.plain(member.since())
            : Dates.plain(member.since()) + " to " + Dates.plain(until);
    return new Row(member, when, "/patients/" + patient + "/care-team/" + member.id());
  }

  private List<Option> colleagues(List<Member> members) {
    var there = members.stream().map(Member::staff).filter(Objects::nonNull).toList();
    var organisations =
        directory.listOrganisations().stream()
            .collect(Collectors.toMap(o -> o.id(), o -> o.name()));
    return directory.listAllStaff().stream()
        .filter(staff -> staff.role().cares() && !there.contains(staff.id()))
        .map(staff ->
            new Option(
                staff.id().toString(),
                "%s, %s (%s)"
                    .formatted(
                        staff.name(),
                        staff.jobTitle(),
                        organisations.getOrDefault(staff.organisation(), ""))))
        .toList();
  }
}
