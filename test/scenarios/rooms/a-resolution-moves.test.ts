import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedBy, propose, review } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { roomOf } from "./room-of.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
  const it = await world.report();
  await propose(it);
  await approvedBy(world, it, "ada", "bo");
  await review(world, it, "cy", "REQUEST_CHANGES");
  await it.say("bo", "/to-council: we cannot agree");
  await it.say("dee", "/second");
});

afterAll(() => world[Symbol.asyncDispose]());

const inRoom = async () => {
  const { name } = await roomOf(world, "eve");
  return { ...world.here, repo: name };
};
const pulls = async () =>
  (await world.as("eve").pulls.list({ ...(await inRoom()), state: "all" })).data;

test("a handed-over case has its old pull request closed and its branch deleted", async () => {
  const ada = world.as("ada");
  const { data } = await ada.pulls.list({ ...world.here, state: "all" });
  expect(data).toMatchObject([{ state: "closed", merged_at: null }]);
  const refs = await ada.git.listMatchingRefs({ ...world.here, ref: "heads/resolution/" });
  expect(refs.data).toEqual([]);
  const { comments } = await roomOf(world, "eve");
  expect(comments.map(({ body }) => body).join()).toContain(
    "GitHub lets nobody delete a pull request",
  );
});

test("the room has the positions, the objections and the proposed text", async () => {
  const { comments } = await roomOf(world, "eve");
  const dossier = comments.filter(({ body }) => body.includes("comity dossier"));
  expect(dossier).toHaveLength(2);
  expect(dossier[0]?.body).toContain("**ada** approved");
  expect(dossier[0]?.body).toContain("**cy** objected");
  expect(dossier[0]?.body).toContain("I see it differently.");
  expect(dossier[1]?.body).toContain("kind: private-reprimand");
});

test("in the room it is a new pull request that the council decides by its majority", async () => {
  const [pull, ...others] = await pulls();
  expect(others).toEqual([]);
  expect(pull?.requested_reviewers?.map(({ login }) => login).toSorted()).toEqual([
    "eve",
    "fay",
    "gus",
  ]);
  const approve = async (login: string) => {
    const at = { ...(await inRoom()), pull_number: pull?.number ?? 0 };
    await world.as(login).pulls.createReview({ ...at, event: "APPROVE" });
    await world.idle();
  };
  await approve("eve");
  expect((await pulls())[0]?.merged_at).toBeNull();
  await approve("fay");
  expect((await pulls())[0]?.merged_at).not.toBeNull();
  const { record } = await roomOf(world, "eve");
  const agreed = record.find(({ type }) => type === "ConsensusReached");
  expect(agreed).toMatchObject({ pull: pull?.number });
});
