/**
 * What the language knows of policies: kinds, names and declared parameters, without how a script
 * is compiled.
 *
 * <p>Start with {@link scn.dsl.policy.PolicyCatalog}. Knows neither ANTLR nor Groovy.
 */
package scn.dsl.policy;
