import { describe, expect, test } from "vitest";
import { guideSteps } from "../../../src/sandbox/console/guide/guide-steps.ts";
import { aConsole, type SeenPage } from "./support/a-console.ts";

/** What each step must have brought about, as the page shows it. */
const outcomes: Readonly<Record<string, RegExp>> = {
  "A report is filed": /The case now: [a-z]+-[a-z]+ Reported.*put the card into Reported/,
  "bo steps back": /Out of this case: bo/,
  "Somebody assigns bo all the same": /owen assigned bo.*comity\[bot\] unassigned bo/,
  "bo forgets": /😕 comity\[bot\].*was not followed/,
  "Eighteen hours pass": /@ada, @cy and @dee/,
  "The day is over": /overdue: acknowledgement/,
  "A second day goes by": /To council@sandbox\.example/,
  "cy answers the reporter": /moved the card from Reported to Under review/,
  "dee puts words into cy's mouth": /edited by dee.*Decides: the committee: ada, cy and dee/,
  "ada moves the card":
    /ada moved the card.*comity\[bot\] moved the card from Closed to Under review/,
  "The week is over": /overdue: resolution/,
  "ada asks what is next": /👀 comity\[bot\].*Next: find out what happened/,
};

describe("the guided case", () => {
  test("has an outcome to show for every step", () => {
    expect(Object.keys(outcomes)).toEqual(guideSteps.map(({ title }) => title));
  });

  test("plays from the report to the overdue resolution, each step with what it promises", async () => {
    const { look, submit } = await aConsole();
    let page: SeenPage = await look("/guide");
    for (const [done, { title, sentence }] of guideSteps.entries()) {
      expect(page.text).toContain(`Step ${done + 1} of ${guideSteps.length} ${title}`);
      const number = /name="case" value="(\d*)"/.exec(page.html)?.[1] ?? "";
      page = await submit("/guide", { case: number, done: String(done) });
      expect(page.status).toBe(200);
      expect(page.text).toContain(`Step ${done + 1} of ${guideSteps.length}, done ${title}`);
      expect(page.text).toContain(sentence);
      expect(page.text).toMatch(outcomes[title] ?? /^never$/);
    }
    expect(page.text).toContain("Now it is yours");
  });

  test("shows the request of a step before it is made", async () => {
    const { look } = await aConsole();
    const { html } = await look("/guide");
    expect(html).toContain("curl -X POST");
    expect(html).toContain("authorization: token sandbox-ada");
  });

  test("begins anew when its address makes no sense", async () => {
    const { look, submit } = await aConsole();
    for (const query of ["?done=3", "?case=x&done=3", "?case=0", "?case=2&done=-1"])
      expect((await look(`/guide${query}`)).text).toContain("Step 1 of");
    expect((await look("/guide?case=99&done=3")).status).toBe(404);
    expect((await submit("/guide", { case: "99", done: "3" })).status).toBe(404);
  });
});
