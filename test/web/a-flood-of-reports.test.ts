import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { doorPages } from "../../src/web/door-pages.ts";
import type { Door } from "../../src/ports/door.ts";
import { Duration } from "../../src/domain/values/time.ts";
import { noDoor } from "../fakes/no-door.ts";
import { ada, at, bo } from "../domain/given.ts";

/** Reports to a door that counts what reaches it, all within one minute. */
function doorWithin(minute: string) {
  let taken = 0;
  const door: Door = {
    ...noDoor,
    about: async () => ({
      community: "sandbox-org",
      ownWords: undefined,
      committee: [ada, bo],
      committeeEmail: "conduct@sandbox.example",
      council: undefined,
      owners: [],
      outsideContact: undefined,
      answersWithin: Duration.parse("24h"),
    }),
    report: async () => {
      taken += 1;
      return { isTaken: true, code: "0".repeat(26) };
    },
  };
  let once = 0;
  const pages = doorPages({
    doors: [{ community: "sandbox-org", door }],
    now: () => at(minute),
    random: () => `${(once += 1)}`.padStart(32, "0"),
    hash: (text) => createHash("sha256").update(text).digest("base64"),
    styleSha256: "",
    readyFiles: async () => "unknown-type",
    senderOf: (context) => context.req.header("x-forwarded-for") ?? "",
    giveUp: () => false,
    isSecure: true,
  });
  const report = async (sender: string) => {
    const body = new URLSearchParams({ what: "It was in the hall.", reach: "page" });
    const headers = { "x-forwarded-for": sender };
    return pages.request("/report", { method: "POST", body, headers });
  };
  return { report, taken: () => taken };
}

/** @returns how many of them were told that they are too many */
async function flood(reports: number, senders: number, { report }: ReturnType<typeof doorWithin>) {
  let refused = 0;
  for (let i = 0; i < reports; i += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await report(`sender ${i % senders}`);
    if (answer.status === 429) refused += 1;
  }
  return refused;
}

describe("thousands of reports in a minute", () => {
  test("from one sender: five are taken, and somebody else's after them", async () => {
    const door = doorWithin("22 16:00");
    expect(await flood(1_000, 1, door)).toBe(995);
    expect(door.taken()).toBe(5);
    expect((await door.report("an honest reporter")).status).toBe(200);
  }, 60_000);

  test("from a thousand: a hundred are taken, and whoever comes then is told the other ways", async () => {
    const door = doorWithin("22 16:00");
    expect(await flood(10_000, 1_000, door)).toBe(9_900);
    expect(door.taken()).toBe(100);
    const honest = await door.report("an honest reporter");
    expect(honest.status).toBe(429);
    const page = await honest.text();
    expect(page).toContain("mailto:conduct@sandbox.example");
    expect(page).toContain("Nothing was stored.");
    expect(page).toContain("It was in the hall.");
  }, 60_000);
});
