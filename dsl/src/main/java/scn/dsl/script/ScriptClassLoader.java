package scn.dsl.script;

import java.util.Map;
import java.util.Optional;
import scn.engine.policy.PolicyScript;

/** Defines the classes of one script; its name carries the script's path into stack traces. */
final class ScriptClassLoader extends ClassLoader {
  private static final String PREFIX = "script:";

  private final Map<String, byte[]> classes;

  ScriptClassLoader(String path, Map<String, byte[]> classes) {
    this(path, classes, PolicyScript.class.getClassLoader());
  }

  ScriptClassLoader(String path, Map<String, byte[]> classes, ClassLoader parent) {
    super(PREFIX + path, parent);
    this.classes = classes;
  }

  /** The path of the script whose class a stack frame belongs to, or null. */
  static String scriptOf(StackTraceElement frame) {
    return path(frame.getClassLoaderName()).orElse(null);
  }

  /** The path of the script whose classes a loader defines. */
  static Optional<String> scriptOf(ClassLoader loader) {
    return path(loader == null ? null : loader.getName());
  }

  private static Optional<String> path(String loader) {
    return Optional.ofNullable(loader)
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()));
  }

  /** A class of the script comes before one of the same name on the class path. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.containsKey(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
