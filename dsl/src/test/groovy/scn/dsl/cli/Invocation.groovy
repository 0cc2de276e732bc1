package scn.dsl.cli

import java.nio.charset.StandardCharsets
import java.nio.file.Path

/** What one invocation of scn answered and wrote. */
class Invocation {
  static final Path HOME = Path.of(System.getProperty('scn.home')).toAbsolutePath().normalize()

  int code
  String out
  String err

  /** Runs the program inside this one, with a cache of compiled scripts that no user has. */
  static Invocation scn(Object... arguments) {
    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()
    System.setProperty('scn.cache', HOME.resolve('dsl/target/script-cache').toString())
    def code = Scn.run(arguments*.toString() as String[], printer(out), printer(err))
    new Invocation(
        code: code,
        out: out.toString(StandardCharsets.UTF_8),
        err: err.toString(StandardCharsets.UTF_8).replace("$HOME/", ''))
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    new PrintStream(bytes, false, StandardCharsets.UTF_8)
  }

  static Path scenario(String name) {
    HOME.resolve("scenarios/${name}.scn")
  }
}
