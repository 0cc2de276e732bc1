package scn.dsl.script;

import java.util.List;
import java.util.Map;
import scn.dsl.policy.ParameterDeclaration;

/**
 * A script as byte code, with what it says of itself.
 *
 * @param doc first sentence of its documentation
 * @param mainClass implements the policy; its only constructor takes the parameters
 * @param classes class file bytes by class name
 */
record CompiledScript(
    String doc,
    List<ParameterDeclaration> parameters,
    String mainClass,
    Map<String, byte[]> classes) {}
