import { committeeConfig } from "sandbox/committee-config";
import { expect, test } from "vitest";
import { AMailbox } from "../../world/a-mailbox.ts";
import { startWorld } from "../../world/start-world.ts";
import { hiddenIn, Visitor } from "./visitor.ts";

const address = "cy@home.example";
const config = `${committeeConfig}emails: { cy: ${address} }\n`;
const printed = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/;

test("whoever one member alone knows gets a page of their own, and everybody can write to them", async () => {
  await using world = await startWorld({ app: "none", config });
  const app = await world.startApp({ mailbox: new AMailbox() });
  await world.idle();
  const it = await world.report({ title: "Shouting" });
  await it.say("bo", "/name reporter held-by @cy");
  await it.say("bo", "/give-code reporter-1");
  expect((await it.comments()).at(-1)?.body).toContain("whoever alone knows somebody");
  await it.say("cy", "/give-code reporter-1");
  const mails = (await world.letters()).filter(({ text }) => printed.test(text));
  expect(mails).toMatchObject([{ to: [address], cc: [] }]);
  const handed = printed.exec(mails[0]?.text ?? "")?.[0] ?? "";
  expect(await it.status()).toContain("reporter-1 has one as soon as they use the code");

  // Before they have a code that nobody has seen they read and write nothing.
  const visitor = new Visitor(app.url);
  const first = await visitor.enter(handed);
  expect(first.text).toContain("Somebody gave you this private code");
  expect(first.text).not.toContain("What was written to you");
  expect((await visitor.write(first, { what: "words", text: "hello" })).text).toContain(
    "It could not be stored",
  );
  const own = await visitor.post("/answer/new-code", {
    once: hiddenIn(first.html)["once"] ?? "",
  });
  const code = printed.exec(own.text)?.[0] ?? "";
  expect(code).not.toBe(handed);
  await world.idle();
  expect((await new Visitor(app.url).enter(handed)).status).toBe(403);

  expect(await it.status()).toContain("reporter-1 reads there what you `/send` them");
  await it.say("bo", "/send receipt to reporter-1: Thank you. We have read it.");
  await world.advance("11m");
  expect((await new Visitor(app.url).enter(code)).text).toContain("Thank you. We have read it.");
  const seen = [await it.status(), ...(await it.comments()).map(({ body }) => body)].join("\n");
  expect(`${seen}${JSON.stringify(await it.record())}`).not.toMatch(printed);
}, 60_000);
