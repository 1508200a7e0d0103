import { expect, test } from "vitest";
import { bothHeard, pullsOf } from "../world/resolution-of.ts";
import { startWorld, type World } from "../world/start-world.ts";
import { strikeWith } from "../world/strike.ts";
import type { WorldCase } from "../world/world-case.ts";

type Deed = () => Promise<unknown>;

/** What people do from the first reply to the closing; none of it waits. */
function deeds(world: World, it: WorldCase, reported: string): readonly Deed[] {
  const says = (login: string, body: string) => () => it.comment(login, body);
  const approves = (login: string) => async () => {
    const [pull] = await pullsOf(world, it);
    const at = { ...world.here, pull_number: pull?.number ?? 0 };
    return world.as(login).pulls.createReview({ ...at, event: "APPROVE" });
  };
  return [
    says("ada", `/acknowledge by mail\n/name reported @${reported}\n${bothHeard}`),
    says(
      "ada",
      "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
    ),
    says(
      "bo",
      "/propose\n- { kind: private-reprimand, to: reported-1 }\n- { kind: ban, of: reported-1, spaces: all, until: 2027-05-22 }",
    ),
    ...["ada", "bo", "cy", "dee"].map(approves),
    says("bo", "/told reporter-1 resolution"),
    says("bo", "/heard reporter-1 objects: too mild"),
    says("bo", "/enact"),
    says("ada", "/told everyone outcome\n/told reported-1 outcome\n/told council outcome"),
    says("ada", "/told core-team outcome\n/done 1 mailed\n/done 3 confirmed"),
    says("cy", "/close"),
  ];
}

async function outcome(it: WorldCase) {
  return {
    recorded: (await it.record()).map(({ type }) => type).toSorted(),
    answers: (await it.answers()).length,
    issue: (await it.issue()).state,
  };
}

test("a case ends the same though the app dies in the middle of whatever is done in it", async () => {
  await using world = await startWorld({ app: "none" });
  let strike = strikeWith("die-after");
  let app = await world.startApp({ fates: strike.fates });
  await world.idle();
  const calm = await world.report();
  await world.idle();
  // Each deed needs the one before.
  // oxlint-disable no-await-in-loop
  for (const deed of deeds(world, calm, "mal")) {
    await deed();
    await world.idle();
  }
  const struck = await world.report();
  await world.idle();
  let deaths = 0;
  for (const [i, deed] of deeds(world, struck, "rin").entries()) {
    strike.arm(1 + (i % 4));
    await deed();
    const idle = world.idle();
    idle.catch(() => {});
    await Promise.race([idle, strike.struck]);
    if (!strike.hasStruck) continue;
    deaths += 1;
    await app.kill();
    strike = strikeWith("die-after");
    app = await world.startApp({ fates: strike.fates });
    await world.idle();
  }
  expect(deaths).toBeGreaterThan(8);
  await world.advance("3m");
  expect(await outcome(struck)).toEqual(await outcome(calm));
  expect(await outcome(struck)).toMatchObject({ issue: "closed" });
  const blocked = async () => {
    const { data } = await world.as("owen").orgs.listBlockedUsers({ org: "sandbox-org" });
    return data.map((one) => one?.login).toSorted();
  };
  expect(await blocked()).toEqual(["mal", "rin"]);
  await world.advance("182d");
  expect(await blocked()).toEqual([]);
}, 60_000);
