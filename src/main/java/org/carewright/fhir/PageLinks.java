package org.carewright.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carewright.record.search.Cursor;
import org.carewright.record.search.Search;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The links from page to page (https://hl7.org/fhir/R4/http.html#paging): the search and where its
 * last page ended, in one signed word that means nothing to whoever carries it. It opens nothing by
 * itself: who follows it must show their own token.
 */
@Component
class PageLinks {

  static final String NAME = "_page";

  private static final int SIGNATURE = 16;
  private static final char BETWEEN = '\u001e';
  private static final String NONE = "\u0002";

  private final FhirSecret secret;

  PageLinks(FhirSecret secret) {
    this.secret = secret;
  }

  /** What a request asks for: itself, or the page that its link leads to. */
  record Page(Parameters parameters, @Nullable Cursor after) {}

  Page read(Parameters asked, ResourceIndex index) {
    var word = asked.first(NAME);
    if (word.isEmpty()) {
      return new Page(asked, null);
    }
    var parts = List.of(open(word).split(String.valueOf(BETWEEN), -1));
    if (parts.size() < 4 || !parts.getFirst().equals(index.type())) {
      throw wrong();
    }
    var patient = parts.get(2).equals(NONE) ? null : UUID.fromString(parts.get(2));
    var values = new ArrayList<@Nullable String>();
    parts.subList(4, parts.size()).forEach(one -> values.add(one.equals(NONE) ? null : one));
    return new Page(Parameters.parse(parts.get(1)), new Cursor(values, patient, parts.get(3)));
  }

  String write(Search search, Cursor next) {
    var parts = new ArrayList<String>();
    parts.add(search.index().type());
    var query = SearchBundle.query(search.used());
    parts.add(query.isEmpty() ? "" : query.substring(1));
    parts.add(next.patient() == null ? NONE : String.valueOf(next.patient()));
    parts.add(next.id());
    next.values().forEach(value -> parts.add(value == null ? NONE : value));
    return close(parts.stream().collect(Collectors.joining(String.valueOf(BETWEEN))));
  }

  private String close(String text) {
    var plain = text.getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(SIGNATURE + plain.length).put(signature(plain)).put(plain);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private String open(String word) {
    try {
      var bytes = Base64.getUrlDecoder().decode(word);
      if (bytes.length > SIGNATURE) {
        var plain = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        if (MessageDigest.isEqual(signature(plain), Arrays.copyOf(bytes, SIGNATURE))) {
          return new String(plain, StandardCharsets.UTF_8);
        }
      }
    } catch (IllegalArgumentException e) {
      // Not base64: not one of ours.
    }
    throw wrong();
  }

  private static Refused wrong() {
    return Refused.invalid("This is not a page link that was given here. Search again.");
  }

  private byte[] signature(byte[] plain) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(plain), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
