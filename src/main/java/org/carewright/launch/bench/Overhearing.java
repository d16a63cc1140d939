package org.carewright.launch.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears what a program asks its database, so that the same can be asked without the program. */
final class Overhearing implements BeanPostProcessor {

  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /** What was asked since the last call. */
  List<Asked> asked() {
    var all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? between(
            DataSource.class,
            (proxy, method, arguments) -> connections(call(database, method, arguments)))
        : bean;
  }

  private @Nullable Object connections(@Nullable Object result) {
    return result instanceof Connection connection
        ? between(
            Connection.class,
            (proxy, method, arguments) -> {
              var made = call(connection, method, arguments);
              return made instanceof PreparedStatement statement
                  ? statement(statement, String.valueOf(arguments[0]))
                  : made;
            })
        : result;
  }

  private Object statement(PreparedStatement statement, String sql) {
    var values = new ArrayList<Asked.Value>();
    return between(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("set")
              && method.getDeclaringClass() == PreparedStatement.class) {
            values.add(new Asked.Value(method, arguments));
          }
          var begun = System.nanoTime();
          var result = call(statement, method, arguments);
          if (method.getName().startsWith("execute")) {
            asked.add(new Asked(sql, List.copyOf(values), System.nanoTime() - begun));
          }
          return result;
        });
  }

  private static <T> T between(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
