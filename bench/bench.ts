import { printTable } from "./bench-line.ts";
import { countRequests } from "./count-requests.ts";
import { countResolution } from "./count-resolution.ts";
import { countSweeps } from "./count-sweeps.ts";
import { measureDeliveries } from "./measure-deliveries.ts";
import { measureHearing } from "./measure-hearing.ts";
import { measureReplay } from "./measure-replay.ts";

const lines = [
  ...(await countRequests()),
  await countResolution(),
  ...(await countSweeps(100)),
  ...(await countSweeps(1_000)),
  ...(await countSweeps(10_000)),
  ...measureReplay(),
  ...measureHearing(),
  ...(await measureDeliveries()),
];
process.stdout.write(`${printTable(lines)}\n`);
if (lines.some(({ isMet }) => !isMet)) process.exitCode = 1;
