/**
 * The record of what was tried: rows that are added and never changed, each holding the digest of
 * the one before it.
 */
package scn.dsl.ledger;
