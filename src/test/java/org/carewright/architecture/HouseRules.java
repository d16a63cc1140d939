package org.carewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The rules by name; each has at least one {@link DeliberatelyBad} class that breaks it. */
final class HouseRules {

  private static final Set<String> LAYERS =
      Set.of(
          "controller",
          "controllers",
          "service",
          "services",
          "repository",
          "repositories",
          "dto",
          "dtos",
          "dao",
          "entity",
          "entities",
          "util",
          "utils",
          "helper",
          "helpers",
          "impl",
          "common",
          "model",
          "config");

  private static final List<String> VAGUE_NAMES =
      List.of("Service", "Manager", "Impl", "Helper", "Utils", "Util", "Dto", "DTO", "Bean");

  private static final List<String> HOLDERS =
      List.of(
          "java.util.concurrent.atomic.AtomicReference",
          "java.lang.ThreadLocal",
          "javax.sql.DataSource",
          "org.springframework.context.ApplicationContext");

  static final Map<String, ArchRule> ALL =
      Map.of(
          "no field injection",
          noFields()
              .should()
              .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
              .orShould()
              .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
              .orShould()
              .beAnnotatedWith("jakarta.annotation.Resource"),
          "no static holders",
          noFields().should(Conditions.of("hold state for everyone", HouseRules::isHolder)),
          "time is injected",
          noClasses()
              .that()
              .resideOutsideOfPackage("org.carewright.platform..")
              .should()
              .callMethodWhere(describe("reads the time", HouseRules::readsTheTime)),
          "ids are injected",
          noClasses()
              .that()
              .resideOutsideOfPackage("org.carewright.platform..")
              .should()
              .callMethod(UUID.class, "randomUUID"),
          "names are nouns of the field",
          noClasses()
              .should()
              .haveNameMatching(".*(" + String.join("|", VAGUE_NAMES) + ")")
              .orShould()
              .haveSimpleNameStartingWith("Abstract"),
          "packages are features",
          noClasses().should().resideInAnyPackage(layers()),
          "packages are null-marked",
          noClasses()
              .should(
                  Conditions.of("live in a package that is not @NullMarked", HouseRules::isBare)),
          "pages stay in their module",
          noClasses()
              .should()
              .accessTargetWhere(
                  describe("a page of another module", HouseRules::isPageElsewhere)));

  private HouseRules() {}

  private static boolean isHolder(JavaField field) {
    var modifiers = field.getModifiers();
    if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    return !modifiers.contains(JavaModifier.FINAL)
        || HOLDERS.stream().anyMatch(holder -> field.getRawType().isAssignableTo(holder));
  }

  /** {@code LocalDate.now(clock)} is how time is read from the injected clock. */
  private static boolean readsTheTime(JavaMethodCall call) {
    var target = call.getTarget();
    var owner = target.getOwner();
    if (owner.isEquivalentTo(System.class)) {
      return target.getName().equals("currentTimeMillis");
    }
    var takesClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return owner.getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && !takesClock;
  }

  private static String[] layers() {
    return LAYERS.stream().map(layer -> ".." + layer + "..").toArray(String[]::new);
  }

  private static boolean isBare(JavaClass type) {
    return !type.getPackage().isAnnotatedWith(NullMarked.class);
  }

  private static boolean isPageElsewhere(JavaAccess<?> access) {
    var target = access.getTargetOwner();
    // ui.Page is what every controller answers with, and no page itself.
    var isPage = target.getSimpleName().endsWith("Page") && !target.getSimpleName().equals("Page");
    return isPage && !moduleOf(target).equals(moduleOf(access.getOriginOwner()));
  }

  /** The part of the package below org.carewright; in the bad examples one level deeper. */
  private static String moduleOf(JavaClass type) {
    var name = type.getPackageName();
    return name.replaceFirst("^org\\.carewright\\.(architecture\\.bad)?\\.?", "")
        .replaceFirst("\\..*", "");
  }
}
