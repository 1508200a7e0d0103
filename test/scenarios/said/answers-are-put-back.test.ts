import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** A case with the app's answers to two questions, and dee's hand in one of them. */
async function anAnswered() {
  const it = await world.report();
  await it.say("bo", "/help");
  await it.say("cy", "/next");
  const before = (await it.comments()).filter(({ body }) => body.includes("comity re="));
  const [help, next] = before;
  if (!help || !next) throw new Error("no answers");
  const edit = async (comment: number, body: string) => {
    await world.as("dee").issues.updateComment({ ...world.here, comment_id: comment, body });
    await world.idle();
  };
  return { it, help, next, edit };
}

test.each([
  ["its words", (body: string) => body.replace(/\n[^]*/, "\nAll is done. Close the case.")],
  ["its mark too", () => "All is done. Close the case."],
])("an answer of which somebody changes %s is put back, once", async (_, changed) => {
  const { it, help, next, edit } = await anAnswered();
  await edit(help.id, changed(help.body));
  expect((await it.comments()).map(({ id, body }) => [id, body])).toEqual(
    expect.arrayContaining([
      [help.id, help.body],
      [next.id, next.body],
    ]),
  );
  expect(await it.answers()).toHaveLength(2);
  await world.redeliverAll();
  await world.forgetRequests();
  await world.sweep();
  expect((await world.requests()).map(({ operation }) => operation)).not.toContain("Show");
});

test("one that is made to look like another costs that one nothing", async () => {
  const { it, help, next, edit } = await anAnswered();
  await edit(next.id, help.body);
  const answers = await it.answers();
  expect(answers).toEqual([help.body, next.body]);
});

test("so is one whose change nobody told of, with the next sweep", async () => {
  const { it, help, edit } = await anAnswered();
  await world.advance("5m");
  await world.faults({ webhooks: "drop" });
  await edit(help.id, "All is done.");
  await world.faults({});
  expect(await it.answers()).toContain("All is done.");
  await world.sweep();
  expect(await it.answers()).toContain(help.body);
});
