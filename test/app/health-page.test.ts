import { describe, expect, test } from "vitest";
import { healthPage } from "../../src/app/host/health-page.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import { anApp } from "./an-app.ts";
import { recordingLog } from "./recording-log.ts";

const token = "0123456789abcdef0123456789abcdef";
const as = (user: string, password: string) => ({
  headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` },
});
const path = "/health/doctor";

/** A page whose looks are counted, at a time that can be moved. */
function aPage(answers: readonly (boolean | Error)[]) {
  let now = "2026-11-22T16:00:00Z";
  let looks = 0;
  const { log, lines } = recordingLog();
  const page = healthPage({
    token,
    log,
    repositories: [{ owner: "example-org", name: "conduct" }],
    clock: { now: () => now as Instant, wakeAt: () => () => undefined },
    async look(repositories) {
      const answer = answers[looks] ?? true;
      looks += 1;
      if (answer instanceof Error) throw answer;
      return { isSound: answer, lines: repositories.map(({ name }) => `right ${name}: fine`) };
    },
  });
  return { page, lines, looks: () => looks, moveTo: (to: string) => void (now = to) };
}

describe("the page about the app's own health", () => {
  test.each([
    ["nobody in particular", {}],
    ["somebody with another token", as("comity", token.replace("0", "1"))],
    ["somebody under another name", as("owen", token)],
  ])("tells %s nothing, and does not look for them", async (_, init) => {
    const { page, looks } = aPage([]);
    const answer = await page.request(path, init);
    expect([answer.status, await answer.text(), looks()]).toEqual([401, "Unauthorized", 0]);
  });

  test("says what was found and when, and looks anew after ten minutes only", async () => {
    const { page, looks, moveTo } = aPage([true, false]);
    const ask = async () => {
      const answer = await page.request(path, as("comity", token));
      return [answer.status, await answer.text(), answer.headers.get("cache-control")];
    };
    const first = [200, "As it was at 2026-11-22T16:00:00Z:\nright conduct: fine\n", "no-store"];
    expect(await Promise.all([ask(), ask()])).toEqual([first, first]);
    moveTo("2026-11-22T16:09:59Z");
    expect([await ask(), looks()]).toEqual([first, 1]);
    moveTo("2026-11-22T16:10:00Z");
    expect((await ask())[0]).toBe(503);
    expect(looks()).toBe(2);
  });

  test("says that it does not know where looking failed, and the log says why", async () => {
    const { page, lines } = aPage([new Error("of ada")]);
    const answer = await page.request(path, as("comity", token));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("It could not be looked at");
    expect(JSON.stringify(lines)).toContain("the own health could not be looked at");
    expect(JSON.stringify(lines)).not.toContain("ada");
  });

  test("is there only where a token was set", async () => {
    const { app } = await anApp();
    expect((await fetch(app.url + path)).status).toBe(404);
    const look = () => Promise.resolve({ isSound: true, lines: ["right"] });
    const { app: watched } = await anApp({ healthToken: token, lookAtHealth: look });
    expect((await fetch(watched.url + path)).status).toBe(401);
    expect((await fetch(watched.url + path, as("comity", token))).status).toBe(200);
  });
});
