/**
 * How much a trial promises, and where it promises most.
 *
 * <p>Start with {@link scn.engine.search.acquisition.AcquisitionSearch}. Knows processes and
 * spaces, not trials or seeds.
 */
package scn.engine.search.acquisition;
