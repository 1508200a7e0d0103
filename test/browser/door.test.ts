import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, propose } from "../world/resolution-of.ts";
import { startWorld, type World, type WorldApp } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";
import {
  accessibilityFaults,
  isBrowserThere,
  openPage,
  startChromium,
} from "./support/chromium.ts";

const narrow = { viewport: { width: 320, height: 640 } };

describe.skipIf(!isBrowserThere)("the pages for people outside", { timeout: 120_000 }, () => {
  let browser: Browser;
  let world: World;
  let app: WorldApp;
  beforeAll(async () => {
    // Text of twice the usual size.
    browser = await startChromium(["--blink-settings=defaultFontSize=32"]);
    world = await startWorld({ app: "none" });
    app = await world.startApp();
    await world.idle();
  });
  afterAll(async () => {
    await browser.close();
    await world[Symbol.asyncDispose]();
  });

  /** Goes on with the key until that is in focus. */
  async function tabTo(page: Page, there: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press("Tab");
      // oxlint-disable-next-line no-await-in-loop
      if (await there.evaluate((element) => element === element.ownerDocument.activeElement))
        return;
    }
    throw new Error("the key never leads there");
  }

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
  }

  async function theCase(): Promise<WorldCase> {
    const { data } = await world
      .as("ada")
      .issues.listForRepo({ ...world.here, labels: "report", state: "all" });
    return world.case(data[0]?.number ?? 0);
  }

  async function say(login: string, body: string): Promise<void> {
    await (await theCase()).say(login, body);
    await world.advance("11m");
  }

  test("are used by keys alone, without JavaScript, from the report to the outcome", async () => {
    const { page, errors } = await openPage(browser, { ...narrow, javaScriptEnabled: false });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${app.url}/report`);
    expect(await page.context().cookies()).toEqual([]);
    await tabTo(page, page.getByLabel("What happened? (needed)"));
    await page.keyboard.type("Somebody shouted at me in the hall.");
    await press(page, "Send the report");
    await page.getByRole("heading", { name: "Your report has arrived" }).waitFor();
    const code = (await page.locator(".code").textContent()) ?? "";
    expect(await page.context().cookies()).toEqual([]);
    await world.idle();

    await page.goto(`${app.url}/answer`);
    await tabTo(page, page.getByLabel("Your private code"));
    await page.keyboard.type(code);
    await press(page, "Open my page");
    await page.getByText("Nothing yet.").waitFor();
    await say("bo", "/send question to reporter-1: Which hall was it?");
    await page.reload();
    await page.getByText("Which hall was it?").waitFor();
    await tabTo(page, page.getByLabel("Your words"));
    await page.keyboard.type("The big one.");
    await press(page, "Send");
    await page.getByText("What you sent has arrived.").waitFor();
    await world.idle();

    await propose(await theCase(), "- { kind: no-action, ground: insufficient }");
    await approvedBy(world, await theCase(), "ada", "bo", "cy", "dee");
    await say("bo", "/send resolution to reporter-1: We plan to talk with them.");
    await page.goto(`${app.url}/answer`);
    await tabTo(page, page.getByLabel("Your private code"));
    await page.keyboard.type(code);
    await press(page, "Open my page");
    await tabTo(page, page.getByRole("radio", { name: "I only want to write" }));
    await page.keyboard.press("ArrowUp");
    await tabTo(page, page.getByLabel("Your words"));
    await page.keyboard.type("Please do not.");
    await press(page, "Send");
    await world.idle();
    await say("bo", "/send outcome to reporter-1: We did not.");
    await page.goto(`${app.url}/answer`);
    await page.getByText("We did not.").waitFor();

    const looking = await openPage(browser, { ...narrow, bypassCSP: true });
    const faults: string[] = [];
    const look = async () => {
      const wide = "document.scrollingElement.scrollWidth";
      expect(await looking.page.evaluate(wide)).toBeLessThanOrEqual(320);
      faults.push(...(await accessibilityFaults(looking.page)));
    };
    await looking.page.goto(`${app.url}/report`);
    await look();
    await looking.page.getByRole("button", { name: "Send the report" }).click();
    await look();
    await looking.page.goto(`${app.url}/answer`);
    await look();
    await looking.page.getByLabel("Your private code").fill(code);
    await looking.page.keyboard.press("Enter");
    await looking.page.getByText("We did not.").waitFor();
    await look();
    expect(faults).toEqual([]);

    const cookies = await page.context().cookies();
    expect(JSON.stringify(cookies)).not.toContain(code);
    expect(requests.filter((url) => !url.startsWith(app.url))).toEqual([]);
    expect(requests.join()).not.toContain(code);
    expect(errors).toEqual([]);
    const record = await (await theCase()).record();
    const onPage = record.filter(({ type, by }) => type === "PartyHeard" && by === "comity");
    expect(onPage).toMatchObject([{}, { answer: "objects" }]);
  });
});
