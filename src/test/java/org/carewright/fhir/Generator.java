package org.carewright.fhir;

import ca.uhn.fhir.context.RuntimeSearchParam;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Makes up searches from a value that is there, with the plain rule of R4 for each. */
final class Generator {

  private final Random random;

  Generator(Random random) {
    this.random = random;
  }

  /** Empty for a kind of value that is not looked for. */
  Optional<GeneratedSearch> search(RuntimeSearchParam parameter, IBase value) {
    if (random.nextInt(12) == 0) {
      var missing = random.nextBoolean();
      return Optional.of(
          new GeneratedSearch(parameter.getName() + ":missing=" + missing, any -> true, missing));
    }
    return Optional.ofNullable(
        switch (parameter.getParamType()) {
          case TOKEN -> token(parameter.getName(), value);
          case STRING -> string(parameter.getName(), value);
          case DATE -> date(parameter.getName(), value);
          case REFERENCE -> reference(parameter.getName(), value);
          case QUANTITY -> quantity(parameter.getName(), value);
          case URI -> uri(parameter.getName(), value);
          default -> null;
        });
  }

  /** A code and its system, null when it is of a kind that has none of its own. */
  private record Token(@Nullable String system, String code) {}

  private static List<Token> tokens(IBase value) {
    var tokens = new ArrayList<Token>();
    switch (value) {
      case CodeableConcept concept ->
          concept.getCoding().forEach(coding -> tokens.addAll(tokens((IBase) coding)));
      case Coding coding -> tokens.add(new Token(or(coding.getSystem()), or(coding.getCode())));
      case Identifier identifier ->
          tokens.add(new Token(or(identifier.getSystem()), or(identifier.getValue())));
      case ContactPoint contact -> tokens.add(new Token(null, or(contact.getValue())));
      case PrimitiveType<?> primitive ->
          tokens.add(new Token(null, or(primitive.getValueAsString())));
      default -> {}
    }
    tokens.removeIf(token -> token.code().isEmpty());
    return tokens;
  }

  private @Nullable GeneratedSearch token(String name, IBase value) {
    var tokens = tokens(value);
    if (tokens.isEmpty()) {
      return null;
    }
    var token = tokens.get(random.nextInt(tokens.size()));
    var system = token.system();
    var not = random.nextInt(5) == 0;
    var asked = name + (not ? ":not" : "") + "=";
    if (system == null || random.nextInt(3) == 0) {
      return new GeneratedSearch(
          asked + encoded(escaped(token.code())), has(one -> one.code().equals(token.code())), not);
    }
    if (random.nextInt(4) == 0 && !system.isEmpty()) {
      return new GeneratedSearch(
          asked + encoded(escaped(system) + "|"), has(one -> system.equals(one.system())), not);
    }
    return new GeneratedSearch(
        asked + encoded(escaped(system) + "|" + escaped(token.code())), has(token::equals), not);
  }

  private static Predicate<IBase> has(Predicate<Token> one) {
    return value -> tokens(value).stream().anyMatch(one);
  }

  private static List<String> strings(IBase value) {
    var strings = new ArrayList<@Nullable String>();
    switch (value) {
      case HumanName name -> {
        strings.add(name.getText());
        strings.add(name.getFamily());
        name.getGiven().forEach(one -> strings.add(one.getValue()));
        name.getPrefix().forEach(one -> strings.add(one.getValue()));
        name.getSuffix().forEach(one -> strings.add(one.getValue()));
      }
      case Address address -> {
        address.getLine().forEach(one -> strings.add(one.getValue()));
        strings.addAll(
            List.of(
                or(address.getText()),
                or(address.getCity()),
                or(address.getDistrict()),
                or(address.getState()),
                or(address.getPostalCode()),
                or(address.getCountry())));
      }
      case PrimitiveType<?> primitive -> strings.add(primitive.getValueAsString());
      default -> {}
    }
    strings.removeIf(one -> one == null || one.isBlank());
    return strings;
  }

  private @Nullable GeneratedSearch string(String name, IBase value) {
    var strings = strings(value);
    if (strings.isEmpty()) {
      return null;
    }
    var text = strings.get(random.nextInt(strings.size())).strip();
    var from = random.nextInt(text.length());
    return switch (random.nextInt(3)) {
      case 0 -> string(name + ":exact", text, one -> one.equals(text));
      case 1 -> {
        var piece = text.substring(from).strip();
        yield piece.isEmpty()
            ? null
            : string(name + ":contains", piece, one -> plain(one).contains(plain(piece)));
      }
      default -> {
        var piece = text.substring(0, from + 1).strip().toUpperCase(Locale.ROOT);
        yield string(name, piece, one -> plain(one).startsWith(plain(piece)));
      }
    };
  }

  private static GeneratedSearch string(String name, String text, Predicate<String> matches) {
    return new GeneratedSearch(
        name + "=" + encoded(escaped(text)),
        value -> strings(value).stream().anyMatch(matches),
        false);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable GeneratedSearch date(String name, IBase value) {
    var time = NaiveTime.of(value);
    var from = time == null ? null : time.from();
    if (from == null) {
      return null;
    }
    var text = from.toString();
    var asked =
        switch (random.nextInt(4)) {
          case 0 -> text.substring(0, 4);
          case 1 -> text.substring(0, 7);
          case 2 -> text.substring(0, 10);
          default -> text.substring(0, 19) + "Z";
        };
    var prefixes = List.of("", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb");
    var prefix = prefixes.get(random.nextInt(prefixes.size()));
    var span = NaiveTime.asked(asked);
    return new GeneratedSearch(
        name + "=" + prefix + encoded(asked),
        one -> {
          var there = NaiveTime.of(one);
          return there != null && there.matches(prefix, span);
        },
        false);
  }

  private @Nullable GeneratedSearch reference(String name, IBase value) {
    if (!(value instanceof Reference reference) || or(reference.getReference()).isEmpty()) {
      return null;
    }
    var to = reference.getReference();
    if (to.startsWith("#")) {
      // What is contained has no address of its own, so nobody can ask for it.
      return null;
    }
    var id = to.substring(to.indexOf('/') + 1);
    Predicate<IBase> same =
        one -> one instanceof Reference other && to.equals(other.getReference());
    return switch (random.nextInt(3)) {
      case 0 -> new GeneratedSearch(name + "=" + encoded(id), same, false);
      case 1 ->
          new GeneratedSearch(
              name + ":" + to.substring(0, to.indexOf('/')) + "=" + encoded(id), same, false);
      default -> new GeneratedSearch(name + "=" + encoded(to), same, false);
    };
  }

  private @Nullable GeneratedSearch quantity(String name, IBase value) {
    if (!(value instanceof Quantity quantity) || quantity.getValue() == null) {
      return null;
    }
    var rounded = quantity.getValue().round(new java.math.MathContext(3));
    var number = new BigDecimal(rounded.toPlainString());
    var unit = or(quantity.getCode());
    var withUnit = !unit.isEmpty() && random.nextBoolean();
    var prefix = List.of("", "gt", "lt", "ge", "le", "ne").get(random.nextInt(6));
    return new GeneratedSearch(
        name + "=" + prefix + number.toPlainString() + (withUnit ? encoded("||" + unit) : ""),
        one ->
            one instanceof Quantity other
                && other.getValue() != null
                && (!withUnit || unit.equals(other.getCode()) || unit.equals(other.getUnit()))
                && compares(prefix, other.getValue(), number),
        false);
  }

  private static boolean compares(String prefix, BigDecimal there, BigDecimal asked) {
    var half = BigDecimal.ONE.movePointLeft(asked.scale()).divide(BigDecimal.TWO);
    var equal = there.compareTo(asked.subtract(half)) >= 0 && there.compareTo(asked.add(half)) < 0;
    return switch (prefix) {
      case "gt" -> there.compareTo(asked) > 0;
      case "lt" -> there.compareTo(asked) < 0;
      case "ge" -> there.compareTo(asked) >= 0;
      case "le" -> there.compareTo(asked) <= 0;
      case "ne" -> !equal;
      default -> equal;
    };
  }

  private static @Nullable GeneratedSearch uri(String name, IBase value) {
    if (!(value instanceof PrimitiveType<?> uri) || uri.getValueAsString() == null) {
      return null;
    }
    var text = uri.getValueAsString();
    return new GeneratedSearch(
        name + "=" + encoded(escaped(text)),
        one -> one instanceof PrimitiveType<?> other && text.equals(other.getValueAsString()),
        false);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|").replace("$", "\\$");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
