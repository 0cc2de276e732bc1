package scn.dsl.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives every command the terminal it talks to. */
record CommandFactory(Terminal terminal) implements IFactory {

  @Override
  public <K> K create(Class<K> wanted) throws Exception {
    for (var constructor : wanted.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        return wanted.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(wanted);
  }
}
