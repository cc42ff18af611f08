package org.alongside.server.notices;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Gives one e-mail to the SMTP server; blocks until it has taken it. */
final class Postman {
  private static final String PATIENCE_MILLIS = "10000";

  private final Session session;
  private final String from;

  Postman(MailSettings settings) {
    Properties properties = new Properties();
    boolean tls = settings.security() == MailSettings.Security.TLS;
    String protocol = tls ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    properties.put("mail.transport.protocol", protocol);
    properties.put(prefix + "host", settings.host());
    properties.put(prefix + "port", Integer.toString(settings.port()));
    properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.put(prefix + "timeout", PATIENCE_MILLIS);
    properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
    properties.put(prefix + "starttls.enable", Boolean.toString(!tls));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    this.from = settings.from();
    this.session =
        Session.getInstance(
            properties, settings.user().map(user -> login(user, settings)).orElse(null));
  }

  private static Authenticator login(String user, MailSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, settings.password());
      }
    };
  }

  /** Sends it; the exception says why it could not. */
  void send(String to, String subject, String text) throws MessagingException {
    send(to, subject, text, Map.of());
  }

  /** Sends it with more headers. */
  void send(String to, String subject, String text, Map<String, String> headers)
      throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    Transport.send(message);
  }
}
