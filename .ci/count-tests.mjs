// Prints "123 passed, 0 failed" from vitest's JSON report; a test left out counts as a failure.
import { readFile } from "node:fs/promises";

const report = JSON.parse(await readFile(process.argv[2], "utf8"));
const { numPassedTests: passed, numFailedTests: failed, numTotalTests: total } = report;
const leftOut = total - passed - failed;
if (leftOut > 0) process.stdout.write(`${leftOut} skipped or left to do\n`);
if (total === 0 || leftOut > 0 || !report.success) process.exitCode = 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
