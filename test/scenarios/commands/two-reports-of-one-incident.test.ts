import { expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld } from "../../world/start-world.ts";
import { codeOn, Visitor } from "../door/visitor.ts";

test("two reports of one incident are one case, in which each reporter is owed what was promised (M25)", async () => {
  await using world = await startWorld({ app: "none" });
  const app = await world.startApp();
  const first = await world.report();
  await first.say("bo", "/name reporter kim@example.org");
  const sent = await new Visitor(app.url).report({ what: "It was loud.", reach: "page" });
  await world.idle();
  const second = await world.case(first.number + 1);
  await second.say("bo", "/acknowledge");
  const [here, there] = [await first.title(), await second.title()];

  const led = await sayAndSee(world, second, "cy", `/same-as ${here}`);
  expect(led.recorded).toEqual(["CaseClosed"]);
  expect(led.answer).toContain(`cy closed this case as handled with ${here}.`);
  const joined = { type: "ReportJoined", from: there, was: "reporter-1", party: "reporter-2" };
  expect((await first.record()).at(-1)).toMatchObject(joined);
  const status = await first.status();
  expect(status).toContain("### Next: tell reporter-1 that the report arrived");
  expect(status).toMatch(
    new RegExp(`reporter-2 \\| the receipt, .* \\| of ${there}, write to them`),
  );
  const answer = await sayAndSee(world, second, "bo", "/acknowledge");
  expect(answer.answer).toContain(`this report is handled with ${here}. Say it there`);
  const visitor = new Visitor(app.url);
  const page = await visitor.enter(codeOn(sent));
  await visitor.write(page, { what: "words", text: "It was on Friday." });
  await world.idle();
  const comments = await first.comments();
  const said = comments.map(({ body }) => body).join("\n");
  expect(said).toContain(`reporter-1 of ${there} wrote on their private page.`);
  expect(said).not.toContain("Friday");

  await second.say("bo", "/reopen: it was another evening");
  expect((await first.record()).at(-1)).toMatchObject({ type: "ReportLeft", from: there });
  expect(await first.status()).toContain(`is seen to in ${there}`);
});
