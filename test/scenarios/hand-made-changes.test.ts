import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardTitle } from "../../src/domain/case/board-fields.ts";
import { asAnotherApp } from "../world/as-app.ts";
import { control } from "../world/spaces-seen.ts";
import { type Seen, seeAfter } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

interface Cards {
  readonly node: {
    readonly projectItems: {
      readonly nodes: readonly {
        readonly id: string;
        readonly project: {
          readonly id: string;
          readonly title: string;
          readonly field: {
            readonly id: string;
            readonly options: readonly { readonly id: string; readonly name: string }[];
          };
        };
      }[];
    };
  };
}

/** An acknowledged case, and what its tests change of it by hand. */
async function aCase() {
  const it = await world.report();
  await it.say("bo", "/acknowledge");
  const { node } = await world.as("owen").graphql<Cards>(
    `query ($issue: ID!) { node(id: $issue) { ... on Issue { projectItems(first: 5) { nodes {
      id project { id title field(name: "Status") { ... on ProjectV2SingleSelectField { id options { id name } } } }
    } } } } }`,
    { issue: it.nodeId },
  );
  const card = node.projectItems.nodes.find(({ project }) => project.title === boardTitle);
  if (!card) throw new Error("the case has no card");
  const { id: project, field } = card.project;
  const change = (act: () => Promise<unknown>): Promise<Seen> =>
    seeAfter(world, it, async () => {
      await act();
      return 0;
    });
  const moveCard = (to: string) =>
    change(() =>
      world.as("owen").graphql(
        `mutation ($item: ID!, $project: ID!, $field: ID!, $option: String!) {
        updateProjectV2ItemFieldValue(input: {
          itemId: $item, projectId: $project, fieldId: $field, value: { singleSelectOptionId: $option }
        }) { clientMutationId }
      }`,
        {
          item: card.id,
          project,
          field: field.id,
          option: field.options.find(({ name }) => name === to)?.id,
        },
      ),
    );
  return { it, issue: { ...world.here, issue_number: it.number }, change, moveCard };
}

const sentences = {
  title:
    "The title was put back: a case is called by its code name only, so that no name or subject is read in lists and mails.",
  label:
    "The label was put back: it follows from the record. `/next` says what is owed; doing it changes the labels. Is somebody in danger? `/danger what is happening` tells everybody at once.",
  state:
    "The issue was put back as it was: `/close` and `/reopen` close and open a case, so that the reason is recorded.",
  lock: "The issue was unlocked: whoever may not write in a locked issue could not be heard. Only those who decide this case are listened to anyway.",
  card: "The card was put back: it moves by itself when something happens in the case. `/next` says what moves it on.",
};

describe("what somebody changes by hand is put back, with one sentence", () => {
  test("the title", async () => {
    const { it, issue, change } = await aCase();
    const before = await it.title();
    const seen = await change(() => world.as("dee").issues.update({ ...issue, title: "Mal!" }));
    expect(seen.answer).toBe(sentences.title);
    expect(seen.recorded).toEqual(["HandMadeChangeUndone"]);
    expect(await it.title()).toBe(before);
  });

  test("a label of ours that is added or taken away", async () => {
    const { it, issue, change } = await aCase();
    const { issues } = world.as("dee");
    const added = await change(() => issues.addLabels({ ...issue, labels: ["overdue", "mine"] }));
    expect(added.answer).toBe(sentences.label);
    expect(await it.labels()).toEqual(["mine", "report"]);
    const removed = await change(() => issues.removeLabel({ ...issue, name: "report" }));
    expect([removed.answer, removed.recorded]).toEqual(["", []]);
    expect(await it.labels()).toEqual(["mine", "report"]);
  });

  test("a batch of them, with one sentence for them all", async () => {
    const { it, issue } = await aCase();
    const { issues } = world.as("dee");
    const before = (await it.answers()).length;
    for (let toggles = 0; toggles < 15; toggles += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await issues.addLabels({ ...issue, labels: ["overdue"] });
      // oxlint-disable-next-line no-await-in-loop
      await issues.removeLabel({ ...issue, name: "report" }).catch(() => undefined);
    }
    await world.idle();
    expect(await it.labels()).toEqual(["report"]);
    expect((await it.answers()).length - before).toBe(1);
  });

  test("the state", async () => {
    const { it, issue, change } = await aCase();
    const closed = await change(() => world.as("dee").issues.update({ ...issue, state: "closed" }));
    expect(closed.answer).toBe(sentences.state);
    expect(await it.issue()).toMatchObject({ state: "open" });
  });

  test("an issue that is closed as not planned", async () => {
    const { it, issue, change } = await aCase();
    const state = { state: "closed", state_reason: "not_planned" } as const;
    const closed = await change(() => world.as("dee").issues.update({ ...issue, ...state }));
    expect(closed.answer).toBe(sentences.state);
    expect(closed.recorded).toEqual(["HandMadeChangeUndone"]);
    expect(await it.issue()).toMatchObject({ state: "open" });
  });

  test("a lock, so that everybody can be heard", async () => {
    const { it, issue, change } = await aCase();
    const locked = await change(() => world.as("dee").issues.lock(issue));
    expect(locked.answer).toBe(sentences.lock);
    expect(locked.recorded).toEqual(["HandMadeChangeUndone"]);
    expect((await world.as("ada").issues.get(issue)).data.locked).toBe(false);
    expect(await it.reactions(await it.say("cy", "/note they called"))).toEqual(["eyes"]);
  });

  test("the card", async () => {
    const { it, moveCard } = await aCase();
    expect((await moveCard("Closed")).answer).toBe(sentences.card);
    expect(await it.card()).toMatchObject({ Status: "Under review" });
  });

  test("once for each change, and again for the next", async () => {
    const { it, moveCard } = await aCase();
    expect((await moveCard("Closed")).answer).toBe(sentences.card);
    const first = await it.answers();
    await world.sweep();
    await world.advance("20m");
    expect(await it.answers()).toEqual(first);
    expect((await moveCard("Mediation")).answer).toBe(sentences.card);
    expect(await it.answers()).toHaveLength(first.length + 1);
  });
});

test(
  "a card that is moved without a line in the timeline is put back all the same",
  { timeout: 60_000 },
  async () => {
    const { it, moveCard } = await aCase();
    await control(world, "/told", { moves: false }, "PATCH");
    const seen = await moveCard("Closed");
    await control(world, "/told", { moves: true }, "PATCH");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
    expect(seen.recorded).toEqual([]);
  },
);

describe("what agrees with the record", () => {
  test("is left alone: labels of the committee's own", async () => {
    const { it, issue, change } = await aCase();
    const { issues } = world.as("dee");
    const seen = await change(() => issues.addLabels({ ...issue, labels: ["to discuss"] }));
    expect([seen.answer, seen.recorded]).toEqual(["", []]);
    expect(await it.labels()).toContain("to discuss");
  });

  test("is left alone: a card put where it already is, an assignment of whoever is in", async () => {
    const { it, issue, change, moveCard } = await aCase();
    expect((await moveCard("Under review")).answer).toBe("");
    const { issues } = world.as("dee");
    const assigned = await change(() => issues.addAssignees({ ...issue, assignees: ["cy"] }));
    expect([assigned.answer, await it.assignees()]).toEqual(["", ["cy"]]);
  });

  test("an assignment of somebody who is out is not", async () => {
    const { it, issue, change } = await aCase();
    const { issues } = world.as("dee");
    await change(() => issues.addAssignees({ ...issue, assignees: ["cy"] }));
    // In the same second an assignment counts as later than a command.
    await world.advance("1m");
    await it.say("cy", "/recuse");
    expect(await it.assignees()).toEqual([]);
    const sentence =
      "cy is out of this case, so the assignment was taken back. Please assign somebody else.";
    for (const answer of [sentence, ""]) {
      // oxlint-disable-next-line no-await-in-loop
      const seen = await change(() => issues.addAssignees({ ...issue, assignees: ["cy"] }));
      expect(seen.answer).toBe(answer);
      // oxlint-disable-next-line no-await-in-loop
      expect(await it.assignees()).toEqual([]);
    }
  });
});

describe("a bot that takes a label off again each time", () => {
  test("is answered once that day, and the label stands", async () => {
    await using own = await startWorld();
    const it = await own.report();
    await it.say("bo", "/acknowledge");
    const { issues } = await asAnotherApp(own, "tidy");
    const issue = { ...own.here, issue_number: it.number };
    const before = (await it.answers()).length;
    const fight = async () => {
      await issues.removeLabel({ ...issue, name: "report" });
      await own.idle();
      expect(await it.labels()).toEqual(["report"]);
    };
    await fight();
    await own.advance("20m");
    await fight();
    await own.advance("90m");
    await fight();
    expect((await it.answers()).slice(before)).toEqual([expect.stringContaining(sentences.label)]);
  });
});

describe("while GitHub's messages are lost", () => {
  test("changes are put back after a sweep, of closed cases too", async () => {
    const { it, issue } = await aCase();
    const closed = await world.report();
    await closed.say("cy", "/close not-ours: the venue");
    await closed.say("bo", "/second");
    const locked = await world.report();
    const name = await closed.title();
    await world.sweep();
    await world.advance("20m");
    await world.faults({ webhooks: "drop" });
    const other = { ...world.here, issue_number: closed.number };
    await world.as("dee").issues.update({ ...other, title: "Mal again" });
    await world.as("dee").issues.removeLabel({ ...other, name: "report" });
    await world.as("dee").issues.update({ ...issue, title: "Rin" });
    await world.as("dee").issues.lock({ ...world.here, issue_number: locked.number });
    await world.faults({});
    await world.sweep();
    expect([await closed.title(), await closed.labels()]).toEqual([name, ["report"]]);
    expect(await it.title()).not.toBe("Rin");
    expect(await locked.answers()).toEqual([expect.stringContaining(sentences.lock)]);
    // Beside these, that a second was awaited to close it.
    expect(await closed.answers()).toHaveLength(3);
  });
});
