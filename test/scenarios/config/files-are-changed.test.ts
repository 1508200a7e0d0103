import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { branchOff, configuration, openPull } from "./proposed-config.ts";

const form = ".github/ISSUE_TEMPLATE/report.yml";
/** There before Comity came. */
const own = ".github/CODEOWNERS";
const workflow = ".github/workflows/mail.yml";

interface Found {
  readonly text: string;
  readonly sha: string;
}

async function fileOn(world: World, path: string, ref = "main"): Promise<Found | undefined> {
  const asked = { ...world.here, path, ref };
  const found = await world
    .as("owen")
    .repos.getContent(asked)
    .catch(() => undefined);
  if (!found || Array.isArray(found.data) || found.data.type !== "file") return undefined;
  const { content, sha } = found.data;
  return { text: Buffer.from(content, "base64").toString("utf8"), sha };
}

/** Pushed, without a pull request: on this plan GitHub refuses that to nobody with write. */
async function push(world: World, path: string, text: string, branch = "main", by = "dee") {
  const there = await fileOn(world, path, branch);
  await world.as(by).repos.createOrUpdateFileContents({
    ...world.here,
    path,
    branch,
    message: "Change a file",
    content: Buffer.from(text).toString("base64"),
    ...(there && { sha: there.sha }),
  });
  await world.idle();
}

async function takeAway(world: World, path: string, branch: string) {
  const there = await fileOn(world, path, branch);
  const gone = { ...world.here, path, branch, sha: there?.sha ?? "", message: "Take it away" };
  await world.as("dee").repos.deleteFile(gone);
  await world.idle();
}

async function told(world: World): Promise<readonly string[]> {
  const { issues } = world.as("owen");
  const { data } = await issues.listForRepo({ ...world.here, state: "all" });
  const issue_number = data.find(({ title }) => title === "Comity: configuration")?.number ?? 0;
  const comments = await issues.listComments({ ...world.here, issue_number });
  return comments.data.map(({ body }) => body ?? "");
}

describe.sequential(
  "on the Free plan, where GitHub keeps nobody from pushing",
  { shuffle: false },
  () => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld({ plan: "free", app: "none", setUp: "left" });
      await push(world, own, "* @ada\n");
      await world.startApp();
      await world.idle();
    });
    afterAll(() => world[Symbol.asyncDispose]());

    test("a phishing text in the report form and a workflow are put back at once, and told", async () => {
      const before = await fileOn(world, form);
      await push(world, form, `${before?.text}# https://evil.example\n`);
      expect(await fileOn(world, form)).toEqual(before);
      await push(world, workflow, "on: issues\n");
      expect(await fileOn(world, workflow)).toBeUndefined();
      const [first, second, ...more] = await told(world);
      expect(first).toContain("`.github/ISSUE_TEMPLATE/report.yml` was changed.");
      expect(second).toContain("`.github/workflows/mail.yml` was added.");
      expect(more).toEqual([]);
      expect((await configuration(world)).state).toBe("closed");
    });

    test("what was there before Comity came is put back too", async () => {
      await push(world, own, "* @dee\n");
      expect((await fileOn(world, own))?.text).toBe("* @ada\n");
    });

    test("also where GitHub told nothing of it, and after a restart", async () => {
      const before = await fileOn(world, "README.md");
      await world.faults({ webhooks: "drop" });
      await push(world, "README.md", "# Mail your report to mal@evil.example\n");
      await world.faults({});
      const other = await world.startApp();
      await world.idle();
      await other.stop();
      expect(await fileOn(world, "README.md")).toEqual(before);
      expect((await told(world)).filter((text) => text.includes("`README.md`"))).toHaveLength(1);
    });

    test("also by the hand of an owner, and through a pull request nobody approved", async () => {
      const before = await fileOn(world, form);
      await push(world, form, "name: Report\n", "main", "owen");
      expect(await fileOn(world, form)).toEqual(before);
      for (const other of ["docs/issue_template/urgent.yml", ".github/issue_template/urgent.yml"]) {
        await push(world, other, "name: Urgent\n", "main", "owen");
        expect(await fileOn(world, other)).toBeUndefined();
      }
      await branchOff(world, "unapproved", "dee");
      await push(world, form, "name: Report\n", "unapproved");
      const pull = await openPull(world, "unapproved", "dee");
      await pull.approve("ada");
      await pull.merge("squash");
      expect(await fileOn(world, form)).toEqual(before);
    });

    test("a form of their own stays as two members agreed, by whichever way it is merged", async () => {
      for (const method of ["merge", "squash", "rebase"] as const) {
        const text = `name: Report to us\ndescription: ${method}\n`;
        await branchOff(world, `agreed-${method}`, "dee");
        await push(world, form, text, `agreed-${method}`);
        const pull = await openPull(world, `agreed-${method}`, "dee");
        await pull.approve("ada", "cy");
        await pull.merge(method);
        expect((await fileOn(world, form))?.text).toBe(text);
        await world.advance("1m");
        await push(world, form, "name: Phish\n");
        expect((await fileOn(world, form))?.text).toBe(text);
      }
    });

    test("what was agreed before does not come back by itself", async () => {
      const earlier = "name: Report to us\ndescription: merge\n";
      const now = await fileOn(world, form);
      await push(world, form, earlier);
      expect(await fileOn(world, form)).toEqual(now);
    });

    test("a file stays away where two members agreed to that", async () => {
      await branchOff(world, "no-readme", "dee");
      await takeAway(world, "README.md", "no-readme");
      const pull = await openPull(world, "no-readme", "dee");
      await pull.approve("bo", "cy");
      await pull.merge();
      await world.sweep();
      expect(await fileOn(world, "README.md")).toBeUndefined();
    });
  },
);
