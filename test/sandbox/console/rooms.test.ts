import { describe, expect, test } from "vitest";
import { aConsole } from "./support/a-console.ts";

describe("rooms", () => {
  test("are none before a case needs one", async () => {
    const { look } = await aConsole();
    expect((await look("/rooms")).text).toContain("GitHub shows ada no room");
  });

  test("hold a case about somebody of the committee, for those who decide it", async () => {
    const { fileReport, look, submit } = await aConsole();
    const filed = await fileReport({ Reported: "@bo", "What happened": "Shouting" });
    expect(filed.location).toBe("/rooms");
    expect(filed.text).toMatch(/GitHub shows it to ada cy dee owen /);
    expect((await look("/rooms", "bo")).text).toContain("GitHub shows bo no room");
    const path = /href="(\/rooms\/conduct-[a-z-]+\/cases\/1)"/.exec(filed.html)?.[1] ?? "";
    const opened = await look(path);
    expect(opened.text).toMatch(/Where this case stands.*Out of this case: bo/);
    expect(opened.html).toContain(`action="${path}/comments"`);
    const told = await submit(`${path}/comments`, { body: "/acknowledge by mail" }, "cy");
    expect(told.location).toBe(path);
    expect(told.text).toContain("/acknowledge by mail 👀 comity[bot]");
    expect((await look(`${path}/record`)).text).toMatch(
      /Case moved.*unbroken|unbroken.*Case moved/,
    );
    for (const login of ["bo", "eve", "pat"]) {
      expect((await look(path, login)).status).toBe(404);
      expect((await look(`${path}/record`, login)).status).toBe(404);
    }
  });

  test("wait for their clocks like any case", async () => {
    const { fileReport, submit } = await aConsole();
    await fileReport({ Reported: "@bo", "What happened": "Shouting" });
    const { text } = await submit("/clock", { move: "next", from: "/rooms" });
    expect(text).toContain("18 hours ahead of real time");
  });
});
