import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consoleWithoutApp, type SeenPage } from "./support/a-console.ts";
import { askAs, handMadePull, setCheck } from "./support/hand-made-pull.ts";

const conduct = "/repos/sandbox-org/conduct";
const text = "---\ncase: amber-heron\nmeasures: []\n---\n\nWhy <b>this</b>?\n";

describe("the page of a resolution", () => {
  let there: Awaited<ReturnType<typeof consoleWithoutApp>>;
  let page: string;
  const look = (login = "ada"): Promise<SeenPage> => there.look(page, login);
  const review = (event: string, body: string, login: string): Promise<SeenPage> =>
    there.submit(`${page}/reviews`, { event, body }, login);

  beforeAll(async () => {
    there = await consoleWithoutApp();
    const { sandbox } = there;
    for (const login of ["ada", "bo", "cy"]) {
      const access = { permission: "triage" };
      await askAs(sandbox, "owen", ["PUT", `${conduct}/collaborators/${login}`], access);
    }
    const filed = await askAs(sandbox, "ada", ["POST", `${conduct}/issues`], {
      title: "amber-heron",
    });
    page = `/cases/${String(filed["number"])}/resolution`;
  });
  afterAll(() => there.close());

  describe.sequential("from the proposal to the merge", { shuffle: false }, () => {
    let head: string;

    test("says how one is proposed, as long as none is", async () => {
      expect((await look()).text).toContain("Nothing is proposed yet");
      const refused = await review("APPROVE", "", "ada");
      expect(refused.status).toBe(404);
    });

    test("shows the text as it was written, and the pull request", async () => {
      ({ head } = await handMadePull(there.sandbox, "amber-heron", text));
      const shown = await look();
      expect(shown.html).toContain("<code>Why &lt;b&gt;this&lt;/b&gt;?</code>");
      expect(shown.text).toMatch(/Pull request #\d+ open By dee, now/);
      expect(shown.text).toContain("resolution/amber-heron into main");
      expect(shown.text).toContain("Nobody has said anything yet");
      expect(shown.text).toContain("No check was set");
    });

    test("shows the check with its table, and its notes below their lines", async () => {
      const summary = "| who | says |\n|---|---|\n| ada | awaited |";
      const path = "resolutions/amber-heron.md";
      await setCheck(there.sandbox, head, { path, summary, note: "There is no measure." });
      const shown = await look();
      expect(shown.text).toMatch(
        /comity\/consensus set by comity\[bot\] action required 1 of 4 approved who says ada awaited/,
      );
      expect(shown.text).toMatch(/case: amber-heron failure There is no measure\. measures/);
    });

    test("takes reviews as whoever acts, and shows the newest of each", async () => {
      await review("APPROVE", "", "ada");
      await review("REQUEST_CHANGES", "A month is too long.", "cy");
      const remarked = await review("COMMENT", "I wonder.", "bo");
      expect(remarked.text).toMatch(/ada approved now.*cy objects now A month is too long\./);
      expect(remarked.text).toMatch(/bo commented now I wonder\./);
      const again = await review("APPROVE", "", "cy");
      expect(again.text).toMatch(/cy approved/);
      expect(again.text).not.toContain("cy objects");
    });

    test("says what GitHub refuses and leads back", async () => {
      for (const [login, status] of [
        ["dee", 422],
        ["pat", 404],
      ] as const) {
        const refused = await review("APPROVE", "", login);
        expect(refused.status).toBe(status);
      }
      expect((await review("APPROVE", "", "dee")).text).toContain(
        "GitHub's answer to dee: Unprocessable Entity: Can not approve your own pull request",
      );
      const wordless = await review("REQUEST_CHANGES", "", "bo");
      expect(wordless.status).toBe(422);
      const merged = await there.submit(`${page}/merge`, { sha: head }, "ada");
      expect(merged.status).toBe(403);
    });

    test("lets who may write dismiss a review, and says who did", async () => {
      await review("REQUEST_CHANGES", "No.", "bo");
      const { html } = await look("dee");
      const form =
        /action="([^"]*\/dismissal)"[^>]*>\s*<input[^>]*review of bo/.exec(html)?.[1] ?? "";
      expect((await there.submit(form, { message: "enough" }, "bo")).status).toBe(403);
      const dismissed = await there.submit(form, { message: "enough" }, "dee");
      expect(dismissed.text).toMatch(/bo dismissed now No\. dee dismissed the objection: enough/);
    });

    test("tells what was said of an earlier text once somebody pushed past the app", async () => {
      const changed = {
        path: "resolutions/amber-heron.md",
        text: text.replaceAll("\n", "\r\n") + "x",
      };
      const pushed = await there.submit(`${page}/text`, changed, "dee");
      expect(pushed.text).toMatch(/ada approved now Said of an earlier text, not of this one\./);
      expect(pushed.text).toContain("Change the text by hand dee");
      expect(pushed.text).toContain("No check was set");
      expect(pushed.html).not.toContain("\r");
    });

    test("shows every file of the pull request, whatever its name", async () => {
      const name = "notes/50% <b> ü?#1.md";
      const encoded = name.split("/").map(encodeURIComponent).join("/");
      const content = Buffer.from("smuggled in\n").toString("base64");
      const put = { message: "Add", branch: "resolution/amber-heron", content };
      await askAs(there.sandbox, "dee", ["PUT", `${conduct}/contents/${encoded}`], put);
      const shown = await look();
      expect(shown.text).toContain("notes/50% &lt;b&gt; ü?#1.md smuggled in");
      const changed = { path: name, text: "changed by hand\n" };
      const pushed = await there.submit(`${page}/text`, changed, "dee");
      expect(pushed.text).toContain("changed by hand");
    });

    test("shows the text still when it is merged and its branch gone", async () => {
      const sha = /name="sha" value="(\w+)"/.exec((await look("dee")).html)?.[1] ?? "";
      const merged = await there.submit(`${page}/merge`, { sha }, "dee");
      expect(merged.text).toMatch(/merged By dee.*Merged by dee, now/);
      const branch = `${conduct}/git/refs/heads/resolution/amber-heron`;
      await askAs(there.sandbox, "dee", ["DELETE", branch]);
      const { text: shown, html } = await look();
      expect(shown).toContain("case: amber-heron");
      expect(html).not.toContain("Approve as ada");
    });
  });

  test("is not there for those who may not read the case", async () => {
    expect((await look("mal")).status).toBe(404);
  });
});
