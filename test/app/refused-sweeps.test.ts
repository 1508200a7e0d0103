import { expect, test } from "vitest";
import { RefusedSweeps } from "../../src/app/queue/refused-sweeps.ts";

const minutes = (sweeps: RefusedSweeps, times: number, key = "sweep") =>
  Array.from({ length: times }, () => sweeps.refused(key).minutesUntilNext);

test("a sweep that is refused comes back at growing distances, four hours at most", () => {
  expect(minutes(new RefusedSweeps(), 7)).toEqual([15, 30, 60, 120, 240, 240, 240]);
});

test("whoever runs the app is told once while it lasts, and not of the first refusal", () => {
  const sweeps = new RefusedSweeps();
  const told = () => sweeps.refused("sweep").isToTell;
  expect([told(), told(), told(), told()]).toEqual([false, true, false, false]);
  sweeps.answered("sweep");
  expect([told(), told()]).toEqual([false, true]);
});

test("one that is answered begins anew, and that of another repository is its own", () => {
  const sweeps = new RefusedSweeps();
  minutes(sweeps, 3);
  expect(minutes(sweeps, 1, "another sweep")).toEqual([15]);
  expect(sweeps.isRefused("sweep")).toBe(true);
  sweeps.answered("sweep");
  expect(sweeps.isRefused("sweep")).toBe(false);
  expect(minutes(sweeps, 2)).toEqual([15, 30]);
});
