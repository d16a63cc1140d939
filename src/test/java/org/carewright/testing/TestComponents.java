package org.carewright.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Finds the fixtures of all modules, so that every test runs in the same application: one that
 * imported its own would start another, with a database of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.carewright",
    useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(TestComponent.class),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class TestComponents {}
