import { expect, test } from "vitest";
import { Duration } from "../../src/domain/values/time.ts";
import type { AboutDoor } from "../../src/ports/door.ts";
import { waysAround } from "../../src/web/about-text.ts";
import { ada, bo, cy, eve, gus } from "../domain/given.ts";

const about: AboutDoor = {
  community: "Project Lamp",
  ownWords: undefined,
  committee: [ada, bo],
  committeeEmail: "conduct@example.org",
  council: { members: [eve, gus], email: "council@example.org" },
  owners: [ada, gus],
  outsideContact: undefined,
  answersWithin: Duration.parse("24h"),
};

/** The addresses that are offered, and those that are warned of. */
async function ways(people: Parameters<typeof waysAround>[0], outsideContact?: string) {
  const html = (await waysAround(people, { ...about, outsideContact })).toString();
  return {
    offered: [...html.matchAll(/mailto:([^"]+)"/g)].map(([, address]) => address),
    warned: [...html.matchAll(/Do not write to (\S+?):/g)].map(([, address]) => address),
    isNone: html.includes("No other address is known here."),
  };
}

test("who is told that an owner can read along is sent to no mailbox which that owner reads", async () => {
  const committee = "conduct@example.org";
  const council = "council@example.org";
  expect(await ways([cy])).toEqual({ offered: [committee, council], warned: [], isNone: false });
  expect(await ways([gus])).toEqual({ offered: [committee], warned: [council], isNone: false });
  expect(await ways([ada])).toEqual({ offered: [council], warned: [committee], isNone: false });
  expect(await ways([ada, gus])).toEqual({
    offered: [],
    warned: [committee, council],
    isNone: true,
  });
  expect(await ways([ada, gus], "outside@example.org")).toMatchObject({
    offered: ["outside@example.org"],
    isNone: false,
  });
});
