import { readFileSync } from "node:fs";
import { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";
import { aConsoleWithoutApp } from "./support/a-console.ts";

const path = ".github/ISSUE_TEMPLATE/report.yml";
const form = readFileSync(`config/case-repository/${path}`, "utf8");

test("the report form is the repository's own, and GitHub hides one that is not valid", async () => {
  const { sandbox, look, submit } = await aConsoleWithoutApp();
  const { repos, issues } = new Octokit({ baseUrl: sandbox.url, auth: "token sandbox-owen" });
  const here = { owner: sandbox.facts.org, repo: sandbox.facts.repo };
  const write = async (text: string, sha?: string) => {
    const content = Buffer.from(text).toString("base64");
    const file = { ...here, path, message: "x", content, ...(sha && { sha }) };
    return (await repos.createOrUpdateFileContents(file)).data.content?.sha;
  };
  const newest = async () => (await issues.listForRepo({ ...here, state: "all" })).data[0];
  const page = async () => (await look("/report", "owen")).text;

  expect(await page()).toContain("GitHub offers a blank issue: there is no form for reports here");
  const sha = await write(form);
  expect(await page()).toContain("Only if the report reached one of you earlier");
  await submit("/report", { title: "x", "What happened": "Insults", Ongoing: "Yes" }, "owen");
  expect((await newest())?.body).toContain(
    "### What happened\n\nInsults\n\n### Public record\n\n_No response_",
  );
  expect((await newest())?.labels).toMatchObject([{ name: "report" }]);

  await write(`title: ""\n${form}`, sha);
  expect(await page()).toMatch(
    /GitHub hides the form for reports and offers a blank issue without a label: `title` must be a string Title/,
  );
  await submit("/report", { title: "Insults", body: "He called me names." }, "owen");
  expect(await newest()).toMatchObject({ body: "He called me names.", labels: [] });
});
