import * as fc from "fast-check";

const asked = process.env["COMITY_RUNS"];
if (asked !== undefined && !/^[1-9]\d*$/.test(asked))
  throw new Error(`COMITY_RUNS is how often a property is tried, and "${asked}" is no such number`);

/**
 * How often a property is tried: `usual` times, or as often as the environment's COMITY_RUNS says,
 * which the nightly run sets to thousands. Every try has a seed of its own; a failure prints it.
 */
export function runs(usual: number): number {
  return asked === undefined ? usual : Number(asked);
}

// For the properties that name no number of their own; fast-check's default is 100.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs(100) });
