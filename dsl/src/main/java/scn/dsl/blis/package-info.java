/**
 * Turns workload and policy files of the reference simulator BLIS into scenarios.
 *
 * <p>Start with {@link scn.dsl.blis.BlisImport}. Knows the text of scenarios, not their meaning.
 */
package scn.dsl.blis;
