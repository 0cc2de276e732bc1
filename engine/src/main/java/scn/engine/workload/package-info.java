/**
 * The requests of a run, described by segments instead of tokens, and how scn draws them.
 *
 * <p>Start with {@link scn.engine.workload.Workload}. Knows nothing of clusters, policies or files.
 */
package scn.engine.workload;
