// Prints "123 passed, 0 failed" from vitest's JSON reports; a test left out counts as a failure.
import { readFile } from "node:fs/promises";

const reports = await Promise.all(
  process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))),
);
const sum = (key) => reports.reduce((count, report) => count + report[key], 0);
const passed = sum("numPassedTests");
const failed = sum("numFailedTests");
const leftOut = sum("numTotalTests") - passed - failed;
if (leftOut > 0) process.stdout.write(`${leftOut} skipped or left to do\n`);
const areWhole = reports.every(({ success, numTotalTests }) => success && numTotalTests > 0);
if (reports.length === 0 || leftOut > 0 || !areWhole) process.exitCode = 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
