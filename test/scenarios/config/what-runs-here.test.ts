import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

async function actions(world: World) {
  const { data } = await world
    .as("owen")
    .actions.getGithubActionsPermissionsRepository({ ...world.here });
  return data;
}

function turnOn(world: World) {
  const on = { ...world.here, enabled: true };
  return world.as("owen").actions.setGithubActionsPermissionsRepository(on);
}

test("no workflow runs in the case repository, and nobody who turns it on keeps it on", async () => {
  await using world = await startWorld();
  expect(await actions(world)).toEqual({ enabled: false });
  expect((await accessIssue(world)).body).not.toContain("Actions is on here");

  await turnOn(world);
  await world.advance("25h");
  expect(await actions(world)).toEqual({ enabled: false });
});

test.for([409, 404])(
  "where GitHub answers %i to turning Actions off, the owners are told and all else goes on",
  async (status) => {
    await using world = await startWorld();
    await turnOn(world);
    const path = `PUT /repos/${world.here.owner}/${world.here.repo}/actions/permissions`;
    const refused = { by: "comity[bot]", match: path, status, times: 100 };
    await world.faults({ fail: [refused] });
    await world.advance("25h");
    const { state, body } = await accessIssue(world);
    expect(state).toBe("open");
    expect(body).toContain("Actions is on here, and GitHub does not let Comity turn it off.");
    expect(await (await world.report()).labels()).toContain("report");
    await world.faults({});
    await world.advance("25h");
    expect((await accessIssue(world)).body).not.toContain("Actions is on here");
  },
);

test("what GitHub does not say about Actions is asked of an owner", async () => {
  await using world = await startWorld();
  const path = `GET /repos/${world.here.owner}/${world.here.repo}/actions/permissions`;
  await world.faults({ fail: [{ by: "comity[bot]", match: path, status: 404, times: 100 }] });
  await world.advance("25h");
  expect((await accessIssue(world)).body).toContain("whether GitHub Actions is off here");
});
