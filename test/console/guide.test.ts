import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guideStories, type GuideStory } from "sandbox/guide-stories";
import { aConsole, openConsole, type SeenPage } from "./support/a-console.ts";

/** What some steps must have brought about beside what they prove themselves, as the page shows it. */
const outcomes: Readonly<Record<string, RegExp>> = {
  "A report is filed": /The case now: [a-z]+-[a-z]+ Reported.*put the card into Reported/,
  "Somebody assigns bo all the same": /owen assigned bo.*comity\[bot\] unassigned bo/,
  "bo forgets": /😕 comity\[bot\].*was not followed/,
  "A second day goes by": /To council@sandbox\.example/,
  "cy answers the reporter": /moved the card from Reported to Under review/,
  "dee puts words into cy's mouth": /edited by dee/,
  "ada moves the card":
    /ada moved the card.*comity\[bot\] moved the card from Closed to Under review/,
  "ada proposes a month's ban":
    /The resolution is open.*comity\/consensus set by comity\[bot\] action required/,
  "dee objects": /dee POST …\/pulls\/\d+\/reviews.*action required.*dee objects/,
  "dee approves": /dee approved/,
  "ada is in a hurry": /😕 comity\[bot\].*was not followed/,
  "ada approves, and all agree": /The resolution is merged/,
  "dee acts alone": /Blocked on GitHub: mal/,
  "ada has it carried out": /Blocked on GitHub: mal/,
  "mal tries to comment": /mal POST …\/issues\/1\/comments 4\d\d/,
  "ada closes the case": /ada closed this|comity\[bot\] closed this/,
  "The ban ends": /The resolution is merged\. Closed/,
  "mal appeals": /Blocked on GitHub: mal\..*Appeal of reported-1/,
  "eve is in a hurry": /😕 comity\[bot\].*was not followed/,
  "Somebody outside reports": /In the browser of whoever reported.*(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/,
  "They read how it ended": /In the browser of whoever reported.*It was said to them/,
  "ada asks what is next": /👀 comity\[bot\].*Next: tell reporter-1 that it takes longer/,
};

/** Plays a whole story by its buttons and answers the last page. */
async function playThrough({ path, steps }: GuideStory): Promise<SeenPage> {
  const { look, submit } = await aConsole();
  let page = await look(path);
  for (const [done, { title, sentence, proof }] of steps.entries()) {
    expect(page.text).toContain(`Step ${done + 1} of ${steps.length} ${title}`);
    const number = /name="case" value="(\d*)"/.exec(page.html)?.[1] ?? "";
    page = await submit(path, { case: number, done: String(done) });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`Step ${done + 1} of ${steps.length}, done ${title}`);
    expect(page.text).toContain(sentence);
    expect(page.text).toContain(`seen ${proof.says}`);
    expect(page.text).toMatch(outcomes[title] ?? /./);
  }
  return page;
}

describe("a guided case", () => {
  test.each(guideStories)(
    "plays to its end, each step with what it promises: $title",
    { timeout: 120_000 },
    async (story) => {
      expect((await playThrough(story)).text).toContain("Now it is yours");
    },
  );

  test("promises something by every step, each under a title of its own", () => {
    for (const { steps } of guideStories) {
      expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
      expect(steps.filter(({ proof }) => !/^[A-Za-z].*\.$/.test(proof.says))).toEqual([]);
    }
    const titles = guideStories.flatMap(({ steps }) => steps.map(({ title }) => title));
    expect(Object.keys(outcomes).filter((title) => !titles.includes(title))).toEqual([]);
  });
});

describe("the page of a guided case", () => {
  let there: Awaited<ReturnType<typeof openConsole>>;
  beforeAll(async () => {
    there = await openConsole();
  });
  afterAll(() => there.close());

  test("shows the request of a step before it is made", async () => {
    const { html } = await there.look("/guide");
    expect(html).toContain("curl -X POST");
    expect(html).toContain("authorization: token sandbox-ada");
  });

  test("leads to the other stories", async () => {
    const { look } = there;
    const paths = guideStories.map(({ path }) => path);
    const pages = await Promise.all(paths.map(async (path) => (await look(path)).html));
    for (const [i, html] of pages.entries()) {
      const others = paths.filter((_, j) => j !== i);
      expect(others.filter((other) => !html.includes(`href="${other}"`))).toEqual([]);
    }
  });

  test("begins anew when its address makes no sense", async () => {
    const { look, submit } = there;
    for (const query of ["?done=3", "?case=x&done=3", "?case=0", "?case=2&done=-1"])
      expect((await look(`/guide${query}`)).text).toContain("Step 1 of");
    expect((await look("/guide?case=99&done=3")).status).toBe(404);
    expect((await submit("/guide", { case: "99", done: "3" })).status).toBe(404);
  });

  test("offers the next step only when the last one is seen to have worked", async () => {
    const { submit, look } = there;
    await submit("/trouble/webhooks", { webhooks: "drop" });
    const begun = await submit("/guide", { case: "", done: "0" });
    expect(begun.text).toContain("Not so yet After this step one should see: The card is in");
    expect(begun.text).not.toContain("Next step");
    const number = /\/guide\?case=(\d+)&/.exec(begun.html)?.[1] ?? "";
    const pressed = await submit("/guide", { case: number, done: "1" });
    expect(pressed.text).toContain("Step 1 of");
    expect((await look(`/cases/${number}`)).text).not.toContain("/recuse");
    await submit("/trouble/sweep", {});
    const again = await look(`/guide?case=${number}&done=1`);
    expect(again.text).toContain("seen The card is in Reported");
    expect(again.text).toContain("Next step");
  });
});
