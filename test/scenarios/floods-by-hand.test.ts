import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { propose, pullsOf } from "../world/resolution-of.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;
let other: WorldCase;

beforeAll(async () => {
  world = await startWorld();
  other = await world.report();
});
afterAll(() => world[Symbol.asyncDispose]());

const reads =
  /^(Observe|Sweep|LookThrough|Changes|LastChanges|CommentsBefore|TimelineBefore|WholeComment)/;

/** How many requests of the app changed something while somebody did this 75 times. */
async function writesOf(act: (i: number) => Promise<unknown>): Promise<number> {
  await world.idle();
  await world.forgetRequests();
  for (let i = 0; i < 75; i += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await act(i);
    // oxlint-disable-next-line no-await-in-loop
    if (i % 3 === 0) await world.idle();
  }
  await world.idle();
  const asked = await world.requests();
  return asked.filter(({ method, operation }) =>
    operation ? !reads.test(operation) : method !== "GET",
  ).length;
}

const hers = (it: WorldCase) => ({ ...world.here, issue_number: it.number });

interface Flood {
  readonly of: string;
  /** Begins one; answers what is done again and again. */
  readonly begin: (it: WorldCase) => Promise<(i: number) => Promise<unknown>>;
  /** What is so again at the end. */
  readonly holds?: (it: WorldCase) => Promise<void>;
}

const floods: readonly Flood[] = [
  {
    of: "a label of the app's taken off",
    begin: async (it) => () =>
      world
        .as("dee")
        .issues.removeLabel({ ...hers(it), name: "report" })
        .catch(() => undefined),
    holds: async (it) => expect(await it.labels()).toEqual(["report"]),
  },
  {
    of: "titles",
    begin: async (it) => (i) => world.as("dee").issues.update({ ...hers(it), title: `Mine ${i}` }),
    holds: async (it) => expect(await it.title()).toMatch(/^[a-z]+-[a-z]+$/),
  },
  {
    of: "the issue closed and opened",
    begin: async (it) => (i) =>
      world.as("dee").issues.update({ ...hers(it), state: i % 4 === 3 ? "open" : "closed" }),
    holds: async (it) => expect((await it.issue()).state).toBe("open"),
  },
  {
    of: "the issue locked",
    begin: async (it) => () => world.as("dee").issues.lock(hers(it)),
    holds: async (it) =>
      expect((await world.as("ada").issues.get(hers(it))).data.locked).toBe(false),
  },
  {
    of: "an answer of the app's deleted",
    begin: async (it) => {
      await it.say("bo", "/second");
      return async () => {
        const { data } = await world.as("dee").issues.listComments(hers(it));
        const last = data.filter(({ user }) => user?.type === "Bot").at(-1);
        if (last)
          await world.as("dee").issues.deleteComment({ ...world.here, comment_id: last.id });
      };
    },
    holds: async (it) => expect((await it.answers()).length).toBeGreaterThan(0),
  },
  {
    of: "an answer of the app's edited",
    begin: async (it) => {
      await it.say("bo", "/second");
      const { data } = await world.as("dee").issues.listComments(hers(it));
      const comment_id = data.filter(({ user }) => user?.type === "Bot").at(-1)?.id ?? 0;
      return (i) =>
        world.as("dee").issues.updateComment({ ...world.here, comment_id, body: `Mine ${i}` });
    },
    holds: async (it) => expect((await it.answers()).join()).not.toContain("Mine"),
  },
  {
    of: "comments of others deleted",
    begin: async (it) => {
      const said: number[] = [];
      for (let i = 0; i < 75; i += 1) {
        // oxlint-disable-next-line no-await-in-loop
        said.push((await it.comment("cy", `I saw it ${i}`)).id);
      }
      return (i) =>
        world.as("dee").issues.deleteComment({ ...world.here, comment_id: said[i] ?? 0 });
    },
    holds: async (it) =>
      expect((await it.answers()).at(-1)).toContain("within the hour is not told here"),
  },
  {
    of: "pins",
    begin: async (it) => (i) =>
      world
        .as("dee")
        .graphql(
          `mutation ($issue: ID!) { ${i % 2 === 0 ? "pinIssue" : "unpinIssue"}(input: { issueId: $issue }) { clientMutationId } }`,
          { issue: it.nodeId },
        )
        .catch(() => undefined),
  },
  {
    of: "reactions",
    begin: async (it) => {
      const { id } = await it.comment("cy", "I saw it");
      const asked = { ...world.here, comment_id: id };
      return async () => {
        const { reactions } = world.as("dee");
        const { data } = await reactions.createForIssueComment({ ...asked, content: "confused" });
        await reactions.deleteForIssueComment({ ...asked, reaction_id: data.id });
      };
    },
  },
];

const ofPulls: readonly Flood[] = [
  {
    of: "reviews, for and against",
    begin: async (it) => {
      const [pull] = await pullsOf(world, it);
      const asked = { ...world.here, pull_number: pull?.number ?? 0, body: "Once more." };
      return (i) =>
        world
          .as("dee")
          .pulls.createReview({ ...asked, event: i % 2 === 0 ? "APPROVE" : "REQUEST_CHANGES" });
    },
  },
  {
    of: "the pull request closed",
    begin: async (it) => {
      const [pull] = await pullsOf(world, it);
      const asked = { ...world.here, pull_number: pull?.number ?? 0 };
      return () => world.as("dee").pulls.update({ ...asked, state: "closed" });
    },
    holds: async (it) => expect((await pullsOf(world, it))[0]?.state).toBe("open"),
  },
];

async function isBounded({ begin, holds }: Flood, it: WorldCase): Promise<void> {
  const act = await begin(it);
  expect(await writesOf(act)).toBeLessThanOrEqual(20);
  // Other cases go on meanwhile.
  expect(await other.reactions(await other.say("cy", "/note they called"))).toEqual(["eyes"]);
  await world.advance("4h");
  await holds?.(it);
}

describe("75 times by one person, with a handful of writes:", () => {
  test.for(floods)("$of", { timeout: 120_000 }, async (flood) => {
    const it = await world.report();
    await it.say("bo", "/acknowledge");
    await isBounded(flood, it);
  });

  test.for(ofPulls)("$of", { timeout: 120_000 }, async (flood) => {
    const it = await world.report();
    await propose(it);
    await isBounded(flood, it);
  });
});
