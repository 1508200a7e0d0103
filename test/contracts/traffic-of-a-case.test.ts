import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import { commandsIn } from "../../src/domain/kernel/commands-in.ts";
import { contractFaults, type RecordedRequest } from "local-github/testing";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { spokenInACase } from "./spoken-in-a-case.ts";
import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";

let world: World;
let traffic: readonly RecordedRequest[];

beforeAll(async () => {
  world = await startWorld();
  await playCase(world);
  const answer = await fetch(`${world.url}/_sandbox/requests?bodies=1`);
  traffic = (await answer.json()) as readonly RecordedRequest[];
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

/** Every command of the folder, changes made by hand, the passing of deadlines, two rooms. */
async function playCase(played: World): Promise<void> {
  const reported = await played.report();
  for (const [login, body] of spokenInACase) await reported.say(login, body);
  const issue = { ...played.here, issue_number: reported.number };
  await played.as("owen").issues.addAssignees({ ...issue, assignees: ["cy"] });
  await played.as("dee").issues.update({ ...issue, title: "Another title", state: "closed" });
  await played.as("dee").issues.addLabels({ ...issue, labels: ["overdue"] });
  await played.as("ada").issues.listEventsForTimeline(issue);
  await played.advance("9d");
  await played.report({ body: "### Reported\n\n@bo" });
  await (await played.report()).say("ada", "/seal");
  await played.sweep();
}

test("a case's requests and answers are as GitHub describes them", () => {
  expect(contractFaults(traffic)).toEqual([]);
});

test("every command is among them", async () => {
  const commands = [...(await loadCommands()).values()];
  const names = [...new Set(commands.map(({ name }) => name))];
  const spoken = new Set(
    spokenInACase.flatMap(([, body]) =>
      commandsIn(body, names, readMarkdown).map(({ verb }) => verb),
    ),
  );
  expect(names.filter((name) => !spoken.has(name))).toEqual([]);
});

test("every kind of document the app sends is among them", () => {
  const operations = new Set(traffic.map(({ operation }) => operation));
  for (const name of ["ObserveCase", "SweepPage", "ObserveConfig", "Show"])
    expect(operations).toContain(name);
});

test("an answer that is not GitHub's is noticed, whatever is wrong with it", () => {
  const [comment] = traffic.filter(
    ({ method, path }) => method === "POST" && path.endsWith("/comments"),
  );
  const [look] = traffic.filter(({ operation }) => operation === "ObserveCase");
  expect(comment && look).toBeDefined();
  const changed = (entry: RecordedRequest | undefined, response: object) =>
    contractFaults([{ ...(entry as RecordedRequest), response }]);
  expect(changed(comment, { id: "a text" })).toHaveLength(1);
  expect(changed(look, { data: {} })).toHaveLength(1);
  expect(contractFaults([{ ...(comment as RecordedRequest), request: { text: "" } }])).toHaveLength(
    1,
  );
  expect(contractFaults([{ ...(comment as RecordedRequest), path: "/case" }])).toHaveLength(1);
});
