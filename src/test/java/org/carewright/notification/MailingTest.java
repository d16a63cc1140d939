package org.carewright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.notification.NoticeFixture.overdue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Viewer;
import org.carewright.platform.CannotStart;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskFixture;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sends to a real mail server on this machine. It is Tuesday, 2 March 2027, 10:00 in London. */
@CarewrightTest
class MailingTest {

  private static final Instant NOW = Instant.parse("2027-03-02T10:00:00Z");

  @Autowired Outbox outbox;
  @Autowired Notices notices;
  @Autowired PersonalCounts counts;
  @Autowired NoticeFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired People people;
  @Autowired TestClock clock;

  GreenMail server;
  Smtp smtp;
  Mailing mailing;
  String address;
  Viewer amira;
  PatientId rosa;

  @BeforeEach
  void aMailServer() {
    clock.turnTo(NOW);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    smtp = at(server.getSmtp().getPort());
    mailing = new Mailing(outbox, smtp);
    var organisation = people.organisation();
    address = "amira" + UUID.randomUUID() + "@example.org";
    amira = fixture.coordinator(organisation, address);
    rosa = patients.patientOf(amira, "Rosa", "Beckett");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static Smtp at(int port) {
    return new Smtp("smtp://127.0.0.1:" + port + "?from=carewright@practice.example");
  }

  private NewNotice about(PatientId patient) {
    return overdue(amira.staff(), patient, UUID.randomUUID(), clock.instant());
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> address.equals(recipient(message)))
        .toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getRecipients(RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void allThatWaitsGoesIntoOneEmailThatNamesNobody() throws Exception {
    var wilfred = patients.patientOf(amira, "Wilfred", "Ashdown");
    fixture.tell(about(rosa), about(rosa), about(wilfred));
    mailing.run();
    assertThat(received()).as("the batch of 14:00 has not come").isEmpty();
    clock.turnTo(NOW.plus(Duration.ofHours(4).plusMinutes(1)));
    mailing.run();
    mailing.run();
    assertThat(received()).hasSize(1);
    var email = received().getFirst();
    assertThat(email.getSubject()).isEqualTo("Carewright: 3 notices about 2 people");
    var text = email.getContent().toString();
    assertThat(text)
        .contains("3 overdue tasks of yours", "/notices", "twice a day")
        .doesNotContain("Rosa", "Beckett", "Wilfred", "Telephone", rosa.toString());
    assertThat(email.getFrom()[0].toString()).isEqualTo("carewright@practice.example");
    assertThat(email.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void whatWasSeenOrDoneBeforeTheBatchIsNotMailed() {
    var task = UUID.randomUUID();
    fixture.tell(overdue(amira.staff(), rosa, task, clock.instant()));
    fixture.settle(rosa, task);
    clock.forward(Duration.ofHours(5));
    mailing.run();
    assertThat(received()).isEmpty();
  }

  @Test
  void aServerThatIsDownIsTriedAgainLaterAndLater() throws Exception {
    var away = new Mailing(outbox, at(freePort()));
    fixture.tell(about(rosa));
    clock.forward(Duration.ofHours(5));
    away.run();
    assertThat(outbox.isFailing(amira.staff())).isTrue();
    mailing.run();
    assertThat(received()).as("not before two minutes have gone by").isEmpty();
    clock.forward(Duration.ofMinutes(3));
    away.run();
    clock.forward(Duration.ofMinutes(3));
    mailing.run();
    assertThat(received()).as("the second time after four").isEmpty();
    clock.forward(Duration.ofMinutes(2));
    mailing.run();
    assertThat(received()).hasSize(1);
    assertThat(outbox.isFailing(amira.staff())).isFalse();
  }

  /** Killed after the server took it and before that was written down. */
  @Test
  void afterACrashItGoesOutOnceMoreUnderTheSameId() throws Exception {
    fixture.tell(about(rosa));
    clock.forward(Duration.ofHours(5));
    outbox.write(amira.staff());
    var claimed = outbox.claim().orElseThrow();
    smtp.send(claimed);
    mailing.run();
    assertThat(received()).as("nobody sends what is claimed").hasSize(1);
    clock.forward(Duration.ofMinutes(3));
    mailing.run();
    assertThat(received()).hasSize(2);
    assertThat(received().get(0).getMessageID())
        .isEqualTo(received().get(1).getMessageID())
        .startsWith("<" + claimed.id());
    clock.forward(Duration.ofDays(1));
    mailing.run();
    assertThat(received()).hasSize(2);
  }

  @Test
  void whoWantsNoEmailGetsNone() {
    var page = new Preference(true, false, Rhythm.AT_ONCE, LocalTime.MIN, LocalTime.MIN);
    preferences.save(amira.staff(), page);
    fixture.tell(about(rosa));
    mailing.run();
    assertThat(received()).isEmpty();
    assertThat(counts.of(amira, Notices.UNSEEN)).isEqualTo(1);
  }

  @Test
  void withoutAMailServerNothingIsWrittenAndAWrongAddressIsRefusedInWords() {
    assertThat(new Smtp("").isOn()).isFalse();
    assertThatThrownBy(() -> new Smtp("mail.example.org:25"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("smtp://user:password@host:587");
    assertThatThrownBy(() -> new Smtp("smtp://me:se cret@host"))
        .isInstanceOf(CannotStart.class)
        .hasMessageNotContaining("cret@");
  }

  @Autowired Preferences preferences;

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
