import { type BenchLine, printHead, printLine } from "./bench-line.ts";
import { countDue, countReportAmongDue } from "./count-due.ts";
import { countRequests } from "./count-requests.ts";
import { countResolution } from "./count-resolution.ts";
import { countRestarts } from "./count-restarts.ts";
import { countSweeps } from "./count-sweeps.ts";
import { measureDeliveries } from "./measure-deliveries.ts";
import { measureHearing } from "./measure-hearing.ts";
import { measureReplay } from "./measure-replay.ts";

type Lines = AsyncIterable<BenchLine> | Iterable<BenchLine> | Promise<Iterable<BenchLine>>;

/** By the word that asks for it alone: `npm run bench -- sweeps`. */
const measures: Readonly<Record<string, () => Lines>> = {
  requests: countRequests,
  resolution: countResolution,
  sweeps: countSweeps,
  restarts: countRestarts,
  due: countDue,
  report: countReportAmongDue,
  replay: measureReplay,
  hearing: measureHearing,
  deliveries: measureDeliveries,
};

const asked = process.argv.slice(2);
process.stdout.write(`${printHead()}\n`);
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  // One after the other, since they would slow each other down.
  // oxlint-disable-next-line no-await-in-loop
  for await (const line of await measure()) {
    process.stdout.write(`${printLine(line)}\n`);
    if (!line.isMet) process.exitCode = 1;
  }
}
