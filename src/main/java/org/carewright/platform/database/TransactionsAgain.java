package org.carewright.platform.database;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Every transaction that may write is done {@link Again} when it must, however it was begun. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionsAgain {

  /** Around {@code @Transactional} methods, outside of the transaction. */
  @SuppressWarnings("NullAway") // A method may answer null, and that is passed on as it is.
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor transactionsAgain() {
    MethodInterceptor again =
        invocation -> {
          var call = (ProxyMethodInvocation) invocation;
          return Again.<@Nullable Object, Throwable>when(() -> call.invocableClone().proceed());
        };
    var advisor = new DefaultPointcutAdvisor(new Writing(), again);
    advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return advisor;
  }

  @Bean
  static TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new Template(transactions);
  }

  private static final class Writing extends StaticMethodMatcherPointcut {

    private final TransactionAttributeSource source = new AnnotationTransactionAttributeSource();

    Writing() {
      setClassFilter(source::isCandidateClass);
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
      var attribute = source.getTransactionAttribute(method, target);
      return attribute != null && !attribute.isReadOnly();
    }
  }

  private static final class Template extends TransactionTemplate {

    Template(PlatformTransactionManager transactions) {
      super(transactions);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
      return Again.<T, RuntimeException>when(() -> super.execute(action));
    }
  }
}
