package org.carewright.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a program may do, as SMART App Launch 2 writes it: {@code system/Patient.rs
 * user/Observation.cruds}
 * (https://hl7.org/fhir/smart-app-launch/STU2/scopes-and-launch-context.html). Both {@code system}
 * and {@code user} mean: of what the member of staff behind the program may do.
 */
public record Scopes(List<Scope> list) {

  /** The letters of a scope, in the order in which they must come. */
  public enum Permission {
    CREATE('c'),
    READ('r'),
    UPDATE('u'),
    DELETE('d'),
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }
  }

  /**
   * One scope.
   *
   * @param type a FHIR resource type, or "*" for any
   */
  public record Scope(String context, String type, String letters) {

    boolean allows(String asked, Permission permission) {
      return (type.equals("*") || type.equals(asked)) && letters.indexOf(permission.letter()) >= 0;
    }

    @Override
    public String toString() {
      return context + "/" + type + "." + letters;
    }
  }

  private static final Pattern SCOPE =
      Pattern.compile("(system|user)/(\\*|[A-Z][A-Za-z]{1,60})\\.(c?r?u?d?s?|read|write|\\*)");

  public Scopes {
    list = List.copyOf(list);
  }

  /** Empty when one of the scopes, between blanks, is not one or allows nothing. */
  public static Optional<Scopes> parse(String text) {
    var list = new ArrayList<Scope>();
    for (var word : Arrays.stream(text.strip().split("\\s+")).distinct().toList()) {
      var match = SCOPE.matcher(word);
      if (!match.matches() || match.group(3).isEmpty()) {
        return Optional.empty();
      }
      list.add(new Scope(match.group(1), match.group(2), letters(match.group(3))));
    }
    return Optional.of(new Scopes(list));
  }

  /** SMART's first version said "read" and "write". */
  private static String letters(String words) {
    return switch (words) {
      case "read" -> "rs";
      case "write" -> "cud";
      case "*" -> "cruds";
      default -> words;
    };
  }

  public boolean allow(String type, Permission permission) {
    return list.stream().anyMatch(scope -> scope.allows(type, permission));
  }

  @Override
  public String toString() {
    return list.stream().map(Scope::toString).collect(Collectors.joining(" "));
  }
}
