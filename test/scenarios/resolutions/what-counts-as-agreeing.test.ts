import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approvedBy,
  headBranch,
  propose,
  pullsOf,
  resolutionOf,
  review,
} from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world[Symbol.asyncDispose]());

async function proposed(): Promise<WorldCase> {
  const it = await world.report();
  await propose(it);
  return it;
}

describe("an objection", () => {
  test("stands, whoever else dismisses it, until its author approves", async () => {
    const it = await proposed();
    await review(world, it, "cy", "REQUEST_CHANGES");
    await approvedBy(world, it, "ada", "bo", "dee");
    const { number, check } = await resolutionOf(world, it);
    expect(check?.title).toBe("3 approved, 1 object");
    const { data: reviews } = await world.as("dee").pulls.listReviews({
      ...world.here,
      pull_number: number,
    });
    const objection = reviews.find(({ user }) => user?.login === "cy");
    await world.as("dee").pulls.dismissReview({
      ...world.here,
      pull_number: number,
      review_id: objection?.id ?? 0,
      message: "It is nothing.",
    });
    await world.idle();
    expect(await resolutionOf(world, it)).toMatchObject({
      merged: false,
      check: { conclusion: "action_required", title: "3 approved, 1 object" },
    });
    await review(world, it, "cy", "COMMENT");
    expect((await resolutionOf(world, it)).merged).toBe(false);
    await review(world, it, "cy");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("is withdrawn when its author dismisses it, and an approval that anybody dismisses is gone", async () => {
    const it = await proposed();
    await review(world, it, "dee", "REQUEST_CHANGES");
    await approvedBy(world, it, "ada", "bo", "cy");
    const { number } = await resolutionOf(world, it);
    const dismiss = async (by: string, whose: string) => {
      const at = { ...world.here, pull_number: number };
      const { data } = await world.as("ada").pulls.listReviews(at);
      const review_id = data.findLast(({ user }) => user?.login === whose)?.id ?? 0;
      await world.as(by).pulls.dismissReview({ ...at, review_id, message: "No longer." });
      await world.idle();
    };
    await dismiss("dee", "dee");
    expect((await resolutionOf(world, it)).check?.title).toBe("3 approved, 1 awaited");
    await dismiss("dee", "ada");
    expect((await resolutionOf(world, it)).check?.title).toBe("2 approved, 2 awaited");
    await approvedBy(world, it, "ada", "dee");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });
});

describe("nothing is agreed by (M49)", () => {
  test("an approval of somebody who does not decide, which is dismissed with the reason", async () => {
    const it = await proposed();
    await approvedBy(world, it, "owen", "ada", "bo", "cy");
    const { number, check } = await resolutionOf(world, it);
    expect(check?.title).toBe("3 approved, 1 awaited");
    const { data } = await world.as("ada").pulls.listReviews({
      ...world.here,
      pull_number: number,
    });
    expect(data.find(({ user }) => user?.login === "owen")?.state).toBe("DISMISSED");
  });

  test("a status of the same name that somebody else sets", async () => {
    const it = await proposed();
    const { head } = await resolutionOf(world, it);
    await world.as("dee").repos.createCommitStatus({
      ...world.here,
      sha: head,
      state: "success",
      context: "comity/consensus",
    });
    await world.idle();
    await world.sweep();
    expect(await resolutionOf(world, it)).toMatchObject({
      merged: false,
      check: { conclusion: "action_required", title: "0 approved, 4 awaited" },
    });
  });

  test("approvals of the text before, which fall with an amendment in the same pull request", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "bo", "cy");
    const before = await resolutionOf(world, it);
    await it.say("bo", "/propose\n- { kind: public-reminder, venue: the weekly call }");
    const after = await resolutionOf(world, it);
    expect(after).toMatchObject({
      number: before.number,
      requested: ["ada", "bo", "cy", "dee"],
      check: { title: "0 approved, 4 awaited" },
    });
    expect(after.text).toContain("venue: the weekly call");
    expect(after.check?.summary).toContain(
      `approved \`${before.head.slice(0, 7)}\`, which fell with the push of \`${after.head.slice(0, 7)}\``,
    );
    await approvedBy(world, it, "dee");
    expect((await resolutionOf(world, it)).merged).toBe(false);
    await approvedBy(world, it, "ada", "bo", "cy");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("a pull request into another branch, until its base is put back", async () => {
    const it = await proposed();
    const { number } = await resolutionOf(world, it);
    const main = await world.as("dee").git.getRef({ ...world.here, ref: "heads/main" });
    const sha = main.data.object.sha;
    await world.as("dee").git.createRef({ ...world.here, ref: "refs/heads/aside", sha });
    const base = (name: string) =>
      world.as("dee").pulls.update({ ...world.here, pull_number: number, base: name });
    await base("aside");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    const pull = await resolutionOf(world, it);
    expect(pull).toMatchObject({ merged: false, check: { conclusion: "action_required" } });
    expect(pull.check?.summary).toContain("not into the default branch");
    await base("main");
    await world.idle();
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });
});

describe("what is pushed to a resolution's branch", () => {
  const push = async (it: WorldCase, by: string, path: string, text: string): Promise<void> => {
    const branch = await headBranch(it);
    const { repos } = world.as(by);
    const file = { ...world.here, path, branch, message: "By hand" };
    const found = await repos
      .getContent({ ...world.here, path, ref: branch })
      .then(({ data }) => (Array.isArray(data) ? undefined : data.sha))
      .catch(() => undefined);
    const content = Buffer.from(text).toString("base64");
    await repos.createOrUpdateFileContents({ ...file, content, ...(found && { sha: found }) });
    await world.idle();
  };

  test("by a recused writer is nothing anybody can agree on, until it is proposed again", async () => {
    const it = await proposed();
    await it.say("dee", "/recuse");
    expect((await resolutionOf(world, it)).requested).toEqual(["ada", "bo", "cy"]);
    const path = `resolutions/${await it.title()}.md`;
    const { text } = await resolutionOf(world, it);
    await push(it, "dee", path, text.replace("private-reprimand", "public-reprimand"));
    await approvedBy(world, it, "ada", "bo", "cy");
    const pushed = await resolutionOf(world, it);
    expect(pushed.merged).toBe(false);
    expect(pushed.check?.summary).toContain("Somebody who does not decide this case pushed");
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    await approvedBy(world, it, "ada", "bo", "cy");
    const agreed = await resolutionOf(world, it);
    expect(agreed.merged).toBe(true);
    expect(agreed.text).toContain("private-reprimand");
  });

  test("by a member is what all then agree on, and the status comment says that it is another text", async () => {
    const it = await proposed();
    expect(await it.status()).not.toContain("It was changed since");
    const path = `resolutions/${await it.title()}.md`;
    const { text } = await resolutionOf(world, it);
    await push(it, "dee", path, text.replace("private-reprimand", "public-reprimand"));
    expect(await it.status()).toContain("**It was changed since:** dee pushed another text");
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    expect(await it.status()).not.toContain("It was changed since");
  });

  test("beside the resolution's file is not merged with it; proposing again begins anew", async () => {
    const it = await proposed();
    await push(it, "dee", "smuggled.md", "in");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    const smuggled = await resolutionOf(world, it);
    expect(smuggled.merged).toBe(false);
    expect(smuggled.check?.summary).toContain("has to change exactly one file");
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    const anew = await resolutionOf(world, it);
    expect(anew.number).not.toBe(smuggled.number);
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect((await resolutionOf(world, it)).merged).toBe(true);
    const asked = { ...world.here, path: "smuggled.md" };
    await expect(world.as("ada").repos.getContent(asked)).rejects.toThrow("Not Found");
  });

  test("with mistakes in the file gets a note on each line", async () => {
    const it = await proposed();
    const path = `resolutions/${await it.title()}.md`;
    const { text } = await resolutionOf(world, it);
    await push(it, "dee", path, text.replace("to: reported-1", "to: reported-9"));
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    const { head, merged, check } = await resolutionOf(world, it);
    expect(merged).toBe(false);
    expect(check?.summary).toContain("see the notes on its lines");
    const { data: runs } = await world.as("ada").checks.listForRef({ ...world.here, ref: head });
    const { data: notes } = await world.as("ada").checks.listAnnotations({
      ...world.here,
      check_run_id: runs.check_runs[0]?.id ?? 0,
    });
    const line = text.split("\n").findIndex((one) => one.includes("to: reported-1")) + 1;
    expect(notes).toMatchObject([{ path, start_line: line }]);
  });
});

describe("a draft that somebody makes of it", () => {
  const makeDraft = (pull: { readonly node_id: string } | undefined) =>
    world
      .as("dee")
      .graphql(
        "mutation M($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }",
        { id: pull?.node_id },
      );

  test("is undone with a sentence, and agreed on as if nothing had been", async () => {
    const it = await proposed();
    const [pull] = await pullsOf(world, it);
    await approvedBy(world, it, "ada", "bo", "cy");
    await makeDraft(pull);
    await world.idle();
    const [again] = await pullsOf(world, it);
    expect(again?.draft).toBe(false);
    expect((await it.answers()).at(-1)).toMatch(
      /^The resolution's pull request was marked as ready for review again/,
    );
    expect(await it.status()).toContain("Still awaited: dee");
    await approvedBy(world, it, "dee");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("is undone after a sweep too, where GitHub's messages were lost", async () => {
    const it = await proposed();
    const [pull] = await pullsOf(world, it);
    await world.sweep();
    await world.faults({ webhooks: "drop" });
    await makeDraft(pull);
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    await world.faults({});
    await world.sweep();
    await world.advance("10m");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });
});
