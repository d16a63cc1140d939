package org.carewright.notification;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.carewright.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The mail server that {@code CAREWRIGHT_SMTP_URL} names: {@code
 * smtp://user:password@host:587?from=carewright@example.org}, or {@code smtps} for TLS from the
 * first byte. Without the setting there is no e-mail.
 */
@Component
class Smtp {

  private static final String PATIENCE_MS = "10000";

  private final @Nullable JavaMailSenderImpl server;
  private final String from;

  @Autowired
  Smtp(@Value("${carewright.smtp-url:}") String url) {
    if (url.isBlank()) {
      server = null;
      from = "";
      return;
    }
    var address = parse(url.strip());
    server = server(address);
    var named = UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("from");
    from = named == null ? "carewright@" + address.getHost() : named;
  }

  boolean isOn() {
    return server != null;
  }

  /** Returns when the server has taken it. Sent again, it carries the same Message-ID. */
  void send(Email email) {
    if (server == null) {
      throw new IllegalStateException("No mail server is set");
    }
    var message = server.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(email.address());
      helper.setSubject(email.subject());
      helper.setText(email.body());
      message.setHeader("Message-ID", messageId(email.id()));
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    server.send(message);
  }

  private String messageId(UUID id) {
    return "<" + id + from.substring(from.indexOf('@')) + ">";
  }

  private static URI parse(String url) {
    try {
      var address = URI.create(url);
      var scheme = String.valueOf(address.getScheme());
      if ((scheme.equals("smtp") || scheme.equals("smtps")) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below, without the password that the address may hold.
    }
    throw new CannotStart(
        "CAREWRIGHT_SMTP_URL is not the address of a mail server. Write it like"
            + " smtp://user:password@host:587?from=carewright@example.org");
  }

  private static JavaMailSenderImpl server(URI address) {
    var tls = address.getScheme().equals("smtps");
    var server = new JavaMailSenderImpl();
    server.setProtocol(address.getScheme());
    server.setHost(address.getHost());
    server.setPort(address.getPort() > 0 ? address.getPort() : tls ? 465 : 587);
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var settings = server.getJavaMailProperties();
    var prefix = "mail." + address.getScheme() + ".";
    settings.setProperty(prefix + "starttls.enable", "true");
    settings.setProperty(prefix + "connectiontimeout", PATIENCE_MS);
    settings.setProperty(prefix + "timeout", PATIENCE_MS);
    settings.setProperty(prefix + "writetimeout", PATIENCE_MS);
    var user = address.getUserInfo();
    if (user != null) {
      var colon = user.indexOf(':');
      server.setUsername(colon < 0 ? user : user.substring(0, colon));
      server.setPassword(colon < 0 ? "" : user.substring(colon + 1));
      settings.setProperty(prefix + "auth", "true");
    }
    return server;
  }
}
