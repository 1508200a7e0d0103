import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guideStories } from "sandbox/guide-stories";
import { aConsole } from "../console/support/a-console.ts";
import {
  accessibilityFaults,
  isBrowserThere,
  openPage,
  startChromium,
} from "./support/chromium.ts";
import { stride } from "../world/stride.ts";

/** On a person's machine, where the same steps are still made over HTTP and one look is enough. */
const isSampled = stride > 6;

const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 360, height: 700 } },
] as const;

const hostile = [
  "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\">",
  "[click](javascript:document.title='taken') ![x](http://127.0.0.1:9/pixel.gif)",
  "<svg onload=\"document.title='taken'\"></svg><style>body { display: none }</style>",
].join("\n\n");

describe.skipIf(!isBrowserThere)("the console in a browser", { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  const length = guideStories[0]?.steps.length ?? 0;

  /** Plays the guided case by its buttons until the step of that number has been made. */
  async function played(steps: number) {
    const { url } = await aConsole();
    const { page, errors } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(url);
    await page.getByRole("link", { name: "Play a guided case" }).click();
    await page.getByRole("main").getByRole("button", { name: "Begin" }).last().click();
    for (let step = 2; step <= steps; step += 1) {
      await page.getByText(`Step ${step} of ${length}`, { exact: true }).waitFor();
      await page.getByRole("button", { name: "Next step" }).last().click();
    }
    return { url, page, errors };
  }

  async function playsTheBeginning() {
    const { page, errors } = await played(6);
    await page.getByText(`Step 7 of ${length}`, { exact: true }).waitFor();
    expect(errors).toEqual([]);
  }

  async function playsToTheEnd() {
    const { url, page, errors } = await played(length);
    await page.getByRole("heading", { name: "Now it is yours" }).waitFor();
    await page.getByRole("link", { name: "Read its record" }).click();
    expect(await page.getByRole("article").count()).toBeGreaterThan(length);
    expect(errors).toEqual([]);
    const looking = await openPage(browser, { bypassCSP: true });
    const record = page.url();
    const paths = [record.replace("/record", "/resolution"), record, `${url}/bans`];
    expect(await faultsOf(looking.page, paths)).toEqual([]);
  }

  test(
    "plays the guided case by buttons, without JavaScript",
    isSampled ? playsTheBeginning : playsToTheEnd,
  );

  test("acts as whom one chooses, and files, comments, assigns, moves and edits as them", async () => {
    const { url } = await aConsole();
    const { page, errors } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${url}/report`);
    await page.getByLabel("What happened").fill("Insults in the chat");
    await page.getByRole("button", { name: "File it as ada" }).click();
    await page.getByText("acting as").click();
    await page.getByRole("button", { name: "bo", exact: true }).click();
    await page.getByRole("link", { name: "/recuse" }).click();
    expect(await page.getByLabel("Your comment, as bo").inputValue()).toBe("/recuse");
    await page.getByRole("button", { name: "Comment as bo" }).click();
    await page.getByText("Out of this case: bo").waitFor();
    await page.getByLabel("Assign", { exact: true }).selectOption("cy");
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByRole("button", { name: "unassign cy" }).waitFor();
    await page.getByLabel("Move the card").selectOption("Closed");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    expect(await page.getByLabel("Move the card").inputValue()).toBe("Reported");
    await page.getByRole("link", { name: "Edit this comment of bo" }).click();
    await page.getByLabel("Edit it as").selectOption("dee");
    await page.getByRole("textbox", { name: "Text" }).fill("/acknowledge");
    await page.getByRole("button", { name: "Save the edit" }).click();
    await page.getByText("edited by dee").waitFor();
    await page.getByRole("button", { name: "1 day" }).click();
    await page.getByText("moved on by 24 hours").waitFor();
    expect(errors).toEqual([]);
  });

  test("runs nothing and loads nothing that a report brings along", async () => {
    const { url, fileReport } = await aConsole();
    const { location } = await fileReport({ title: hostile, "What happened": hostile });
    const { page, errors } = await openPage(browser);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const path of [
      location,
      `${location}/record`,
      "/",
      `${location}?say=${encodeURIComponent(hostile)}`,
    ]) {
      await page.goto(url + path);
      expect(await page.title()).toContain("Comity sandbox");
      expect(await page.locator("main").isVisible()).toBe(true);
    }
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.each(looks.filter((_, i) => i % (isSampled ? stride : Math.min(stride, 2)) === 0))(
    "gives axe-core nothing to find, $name",
    async ({ colorScheme, viewport }) => {
      const { url, fileReport, submit } = await aConsole();
      const { location } = await fileReport({ "What happened": "Insults" });
      await submit(`${location}/comments`, { body: "/recuse" }, "bo");
      await submit(`${location}/assign`, { login: "cy" });
      await submit("/clock", { move: "1w", from: "/" });
      const guide = `/guide?case=${location.split("/").at(-1)}&done=1`;
      const { page } = await openPage(browser, { colorScheme, viewport, bypassCSP: true });
      const edit = /href="(\/cases\/\d+\/comments\/\d+\/edit)"/.exec(
        (await submit("/act-as", { as: "ada", from: location })).html,
      );
      const paths = [
        "/",
        location,
        `${location}/record`,
        `${location}/resolution`,
        edit?.[1] ?? "",
        "/report",
        "/rooms",
        "/bans",
        "/mail",
        "/trouble",
        "/requests",
        "/guide",
        guide,
        "/guide/late",
        "/nowhere",
      ];
      const addresses = paths.map((path) => url + path);
      expect(await faultsOf(page, addresses)).toEqual([]);
    },
  );

  test("can be used from the keyboard alone", async () => {
    const { url } = await aConsole();
    const { page } = await openPage(browser);
    await page.goto(url);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Play a guided case");
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("acting as bo").waitFor();
  });
});

/** What is wrong with the pages at these addresses, with everything in them unfolded. */
async function faultsOf(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    for (const closed of await page.locator("details").all())
      await closed.evaluate("(element) => (element.open = true)");
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${address} ${fault}`));
    if (await isWiderThanTheWindow(page)) faults.push(`${address} is wider than the window`);
  }
  return faults;
}

function isWiderThanTheWindow(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
}

function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.textContent.trim()");
}
