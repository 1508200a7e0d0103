import { expect, test } from "vitest";
import { RefusedSweeps } from "../../src/app/queue/refused-sweeps.ts";
import { Terminal } from "../../src/ports/errors.ts";
import { sweepKey } from "../../src/reconcile/looks/keys.ts";
import { anApp } from "./an-app.ts";
import { delivery } from "./local-github.ts";

const minutes = (sweeps: RefusedSweeps, times: number, key = "sweep") =>
  Array.from({ length: times }, () => sweeps.refused(key));

test("a sweep that is refused comes back at growing distances, four hours at most", () => {
  expect(minutes(new RefusedSweeps(), 7)).toEqual([15, 30, 60, 120, 240, 240, 240]);
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

test("an app that is let in again sweeps at once, and says at the host that it was refused twice", async () => {
  let isRefused = true;
  const { app, looked, lines, post } = await anApp({
    run: (key) => {
      if (isRefused && key === sweepKey) throw new Terminal("suspended", { route: "GET /app" });
      return [];
    },
  });
  const errors = () =>
    lines.filter(({ level, message }) => level === "error" && /sweep/.test(message));
  const letIn = async () => {
    looked.splice(0);
    const installation = { id: 7, account: { login: "example-org" } };
    await post("/", delivery("installation", { action: "unsuspend", installation }));
    await app.idle();
    return looked.filter((key) => key.endsWith(` ${sweepKey}`)).length;
  };
  expect(errors()).toEqual([]);
  expect([await letIn(), errors().length]).toEqual([1, 1]);
  isRefused = false;
  expect([await letIn(), errors().length]).toEqual([1, 1]);
  expect(await letIn()).toBe(0);
});
