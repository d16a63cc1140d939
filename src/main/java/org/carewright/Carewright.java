package org.carewright;

import org.carewright.launch.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application. Beans are named by their full class names: modules share words freely. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Carewright {
  public static void main(String[] arguments) {
    Commands.run(Carewright.class, arguments);
  }
}
