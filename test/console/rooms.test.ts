import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bothHeard } from "../world/resolution-of.ts";
import { openConsole } from "./support/a-console.ts";

describe.sequential("rooms, from none to one whose clock runs", { shuffle: false }, () => {
  let there: Awaited<ReturnType<typeof openConsole>>;
  let path: string;
  beforeAll(async () => {
    there = await openConsole();
  });
  afterAll(() => there.close());

  test("are none before a case needs one", async () => {
    expect((await there.look("/rooms")).text).toContain("GitHub shows ada no room");
  });

  test("hold a case about somebody of the committee, for those who decide it", async () => {
    const filed = await there.fileReport({ Reported: "@bo", "What happened": "Shouting" });
    expect(filed.location).toBe("/rooms");
    expect(filed.text).toMatch(/GitHub shows it to ada cy dee owen /);
    expect((await there.look("/rooms", "bo")).text).toContain("GitHub shows bo no room");
    path = /href="(\/rooms\/conduct-[a-z-]+\/cases\/1)"/.exec(filed.html)?.[1] ?? "";
    const opened = await there.look(path);
    expect(opened.text).toMatch(/Where this case stands.*Out of this case: bo/);
    expect(opened.html).toContain(`action="${path}/comments"`);
  });

  test("take comments, and keep a record and a resolution like any case", async () => {
    const said = { body: "/acknowledge by mail" };
    const told = await there.submit(`${path}/comments`, said, "cy");
    expect(told.location).toBe(path);
    expect(told.text).toContain("/acknowledge by mail 👀 comity[bot]");
    expect((await there.look(`${path}/record`)).text).toMatch(/unbroken.*Case moved/);
    expect((await there.look(`${path}/resolution`)).text).toContain("Nothing is proposed yet");
  });

  test("have the resolution's pull request beside the case", async () => {
    const found = ["happened: shouting", "violation: yes", "responsible: reported-1"];
    const finding = ["/find", ...found, "ongoing: no", "danger: no"].join("\n");
    await there.submit(`${path}/comments`, { body: `${bothHeard}\n${finding}` }, "cy");
    const proposal = "/propose\n- { kind: private-reprimand, to: reported-1 }";
    await there.submit(`${path}/comments`, { body: proposal }, "cy");
    const shown = await there.look(`${path}/resolution`);
    expect(shown.text).toMatch(/action required .*kind: private-reprimand.*Approve as ada/);
    const reviewed = await there.submit(`${path}/resolution/reviews`, { event: "APPROVE" }, "dee");
    expect(reviewed.location).toBe(`${path}/resolution`);
    expect(reviewed.text).toMatch(/dee approved now/);
  });

  test("are not there for others", async () => {
    for (const login of ["bo", "eve", "pat"])
      for (const page of ["", "/record", "/resolution"])
        expect((await there.look(path + page, login)).status).toBe(404);
  });

  test("wait for their clocks like any case", async () => {
    const { text } = await there.submit("/clock", { move: "next", from: "/rooms" });
    expect(text).toContain("moved on by 24 hours");
  });
});
