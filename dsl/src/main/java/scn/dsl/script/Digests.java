package scn.dsl.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import scn.dsl.policy.PolicyKind;

/** The digest that names a compiled script: source, Groovy, compiler and policy interfaces. */
final class Digests {
  static final int LENGTH = 32;

  /** To be raised when the meaning of a script changes without a change in the classes below. */
  private static final String SURFACE = "scripts 1";

  private static final List<String> COMPILER =
      List.of(
          "AllowList",
          "AllowedNames",
          "Answers",
          "Arithmetic",
          "BackwardJump",
          "BytecodeGate",
          "Charged",
          "CodeGate",
          "Contract",
          "Conversion",
          "EntryPoints",
          "Fence",
          "FuelInjector",
          "LiteralRewriter",
          "Meter",
          "NestingGate",
          "ParameterLine",
          "Plain",
          "Quantity",
          "ScriptCompiler",
          "ScriptShape",
          "SurfaceGate",
          "SyntaxGate",
          "TypeNames",
          "Work");
  private static final List<String> CONTRACT =
      List.of(
          "Admission",
          "ClusterView",
          "InstanceView",
          "KvObserver",
          "PolicyScript",
          "Preemption",
          "Prefill",
          "PrefixIndex",
          "Priority",
          "Request",
          "RequestOrder",
          "Router",
          "RunningBatch",
          "Scheduler",
          "Scorer",
          "SloClass",
          "WaitingQueue",
          "WeightedScorer");

  private static final byte[] ENVIRONMENT = environment();

  private Digests() {}

  static String key(PolicyKind kind, String name, String source) {
    MessageDigest digest = sha256();
    digest.update(ENVIRONMENT);
    update(digest, kind.name());
    update(digest, name);
    update(digest, source);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Binds a compiled script to its key, so that a file under another name counts as damaged. */
  static byte[] of(String key, byte[] bytes, int offset, int length) {
    MessageDigest digest = sha256();
    digest.update(ENVIRONMENT);
    update(digest, key);
    digest.update(bytes, offset, length);
    return digest.digest();
  }

  private static byte[] environment() {
    MessageDigest digest = sha256();
    update(digest, SURFACE);
    ClassLoader loader = Digests.class.getClassLoader();
    update(digest, loader, "META-INF/groovy-release-info.properties");
    update(digest, loader, AllowList.RESOURCE);
    for (String type : COMPILER) {
      update(digest, loader, "scn/dsl/script/" + type + ".class");
    }
    for (String type : CONTRACT) {
      update(digest, loader, "scn/engine/policy/" + type + ".class");
    }
    return digest.digest();
  }

  private static void update(MessageDigest digest, ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      update(digest, resource);
      if (in != null) {
        digest.update(in.readAllBytes());
      }
    } catch (IOException e) {
      update(digest, "unreadable");
    }
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (bytes.length >>> 24));
    digest.update((byte) (bytes.length >>> 16));
    digest.update((byte) (bytes.length >>> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
