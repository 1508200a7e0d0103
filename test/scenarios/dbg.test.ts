import { test } from "vitest";
import { startWorld } from "../world/start-world.ts";
test("mails", async () => {
  await using world = await startWorld();
  const its = [];
  for (let i = 0; i < 3; i++) its.push(await world.report());
  await its[0]!.say("cy", "/recuse");
  for (const h of ["19h", "6h", "23h", "2h", "3d"]) {
    await world.advance(h);
    const mail = await world.mail();
    process.stdout.write(`${h} ${mail.length} ${[...new Set(mail.map((m) => `${m.subject} ${m.to} ${m.at}`))].join("; ")}\n`);
  }
  process.stdout.write(JSON.stringify((await its[0]!.record()).map((e) => [e.type, e.at])) + "\n");
}, 60000);
