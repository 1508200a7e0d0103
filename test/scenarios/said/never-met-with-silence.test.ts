import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessTitle } from "../../../src/domain/chapters/keeping-apart/access-issue.ts";
import { propose, pullsOf } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let it: WorldCase;
beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
});
afterAll(() => world[Symbol.asyncDispose]());

const once = (answer: string) => ({
  reactions: ["confused"],
  recorded: ["CommandRefused"],
  answer: expect.stringContaining(answer) as unknown,
});

describe("a member who writes what is no command gets one sign and one sentence", () => {
  test.for([
    ["/ban @mal", "`/act ban reported-1 for 3d: why` keeps somebody out at once"],
    ["/block @mal", "`- { kind: ban, of: reported-1, spaces: all, until: in 30 days }`"],
    ["/mute @mal", "`- { kind: hiatus, of: reported-1,"],
    ["/warn @mal", "`- { kind: private-reprimand, to: reported-1 }`"],
    ["/assign @bo", "Nobody has to be assigned"],
    ["**/ban** @mal", "There is no command `/ban` here. `/act ban reported-1"],
    ["\uFF0Fban @mal", "There is no command `/ban` here. `/act ban reported-1"],
    ["**/note** so it was", "Write `/note` plainly at the start of a line."],
    ["\uFF0Frecuse", "Write `/recuse` plainly at the start of a line."],
  ] as const)("%s", async ([body, answer]) => {
    expect(await sayAndSee(world, it, "bo", body)).toMatchObject(once(answer));
  });

  test("and nobody from outside does", async () => {
    const pat = { ...world.here, username: "pat", permission: "push" } as const;
    await world.as("owen").repos.addCollaborator(pat);
    const nothing = { reactions: [], answer: "", recorded: [] };
    for (const body of ["**/ban** @mal", "\uFF0Fban @mal", "/warn @mal"])
      expect(await sayAndSee(world, it, "pat", body)).toMatchObject(nothing);
  });

  test("in a closed case too", async () => {
    const closed = await world.report();
    await closed.say("ada", "/close not-ours: the venue");
    await closed.say("bo", "/second 1");
    expect((await closed.issue()).state).toBe("closed");
    for (const [body, answer] of [
      ["/warn @mal", "`- { kind: private-reprimand, to: reported-1 }`"],
      ["**/note** so it was", "Write `/note` plainly"],
      ["/xyzzy", "There is no command `/xyzzy`."],
      ["/propose\n- { kind: no-action, ground: insufficient }", "`/reopen"],
      ["/close", "closed"],
    ] as const)
      expect(await sayAndSee(world, closed, "dee", body)).toMatchObject(once(answer));
  });

  test("on the pull request and in a review, where what is about the text is heard", async () => {
    const proposed = await world.report();
    await propose(proposed);
    const [pull] = await pullsOf(world, proposed);
    const asked = { ...world.here, pull_number: pull?.number ?? 0, event: "COMMENT" } as const;
    const dee = world.as("dee");
    const issue = { ...world.here, issue_number: asked.pull_number };
    const refused = async () =>
      (await proposed.record()).filter(({ type }) => type === "CommandRefused").length;
    const mine = await dee.issues.createComment({ ...issue, body: "/note he called\n/next" });
    await world
      .as("pat")
      .issues.createComment({ ...issue, body: "/note me too" })
      .catch(() => {});
    await dee.pulls.createReview({ ...asked, body: "/told reporter-1 outcome" });
    await dee.pulls.createReview({ ...asked, body: "/approve" });
    await dee.issues.createComment({ ...issue, body: "/stand-aside: I was not there" });
    await world.idle();
    await world.sweep();
    const { data: there } = await dee.issues.listComments(issue);
    const answers = there.filter(({ user }) => user?.login === "comity[bot]");
    expect(answers.map(({ body }) => body)).toEqual([
      expect.stringContaining(`Say it in a comment on the case's issue, #${proposed.number}.`),
      expect.stringContaining(`Say it in a comment on the case's issue, #${proposed.number}.`),
      expect.stringContaining("There is no command `/approve` here."),
    ]);
    const { data: signs } = await dee.reactions.listForIssueComment({
      ...world.here,
      comment_id: mine.data.id,
    });
    expect(signs.map(({ content }) => content)).toEqual(["confused"]);
    expect(await refused()).toBe(3);
    expect(
      (await proposed.record()).filter(({ type }) => type === "MemberStoodAside"),
    ).toHaveLength(1);
  });
});

describe("on a line of a review", () => {
  test("a member's command is answered, or heard, once, also as a reply and when it is edited", async () => {
    const proposed = await world.report();
    await propose(proposed);
    const [pull] = await pullsOf(world, proposed);
    const asked = { ...world.here, pull_number: pull?.number ?? 0 };
    const { pulls, issues, reactions } = world.as("dee");
    const { data: file } = await pulls.listFiles(asked);
    const { data: head } = await pulls.get(asked);
    const line = { path: file[0]?.filename ?? "", line: 1, commit_id: head.head.sha };
    const told = "/told reporter-1 outcome";
    const { data: first } = await pulls.createReviewComment({ ...asked, ...line, body: told });
    await world.idle();
    const reply = { ...asked, comment_id: first.id, body: "so it was" };
    const { data: later } = await pulls.createReplyForReviewComment(reply);
    await world.idle();
    const edited = { ...world.here, comment_id: later.id, body: "/stand-aside: I was not there" };
    await pulls.updateReviewComment(edited);
    await world.idle();
    await world.sweep();
    const issue = { ...world.here, issue_number: asked.pull_number };
    const { data: there } = await issues.listComments(issue);
    const answers = there.filter(({ user }) => user?.login === "comity[bot]");
    expect(answers.map(({ body }) => body)).toEqual([
      expect.stringContaining(`Say it in a comment on the case's issue, #${proposed.number}.`),
    ]);
    const signs = async (comment_id: number) => {
      const of = { ...world.here, comment_id };
      const { data } = await reactions.listForPullRequestReviewComment(of);
      return data.map(({ content }) => content);
    };
    expect(await signs(first.id)).toEqual(["confused"]);
    expect(await signs(later.id)).toEqual(["eyes"]);
    const types = (await proposed.record()).map(({ type }) => type);
    expect(types.filter((type) => type === "MemberStoodAside")).toHaveLength(1);
    expect(types.filter((type) => type === "CommandRefused")).toHaveLength(1);
  });
});

describe("in an issue that is no case a member gets the sign, and one sentence for all of it", () => {
  test("and the issue may still become one", async () => {
    const ada = world.as("ada");
    const { data: issue } = await ada.issues.create({ ...world.here, title: "Minutes" });
    const there = { ...world.here, issue_number: issue.number };
    const { data: said } = await ada.issues.createComment({ ...there, body: "/next" });
    const { data: plain } = await ada.issues.createComment({ ...there, body: "so be it" });
    await world.idle();
    await ada.issues.createComment({ ...there, body: "/ban @mal" });
    await world.as("bo").issues.createComment({ ...there, body: "/note so it was" });
    await world
      .as("pat")
      .issues.createComment({ ...there, body: "/next" })
      .catch(() => {});
    await world.idle();
    await world.sweep();
    const signs = async (comment_id: number) => {
      const asked = { ...world.here, comment_id };
      const { data } = await ada.reactions.listForIssueComment(asked);
      return data.map(({ content }) => content);
    };
    expect(await signs(said.id)).toEqual(["confused"]);
    expect(await signs(plain.id)).toEqual([]);
    const answers = async () =>
      (await ada.issues.listComments(there)).data.filter(({ user }) => user?.type === "Bot");
    const sentence = expect.stringContaining("this issue is no case") as unknown;
    expect((await answers()).map(({ body }) => body)).toEqual([sentence, sentence]);
    // Somebody who takes the answer away does not make a case of it.
    const [answer] = await answers();
    await world.as("dee").issues.deleteComment({ ...world.here, comment_id: answer?.id ?? 0 });
    await world.idle();
    await world.advance("5m");
    expect((await ada.issues.get(there)).data.labels).toEqual([]);
    await ada.issues.deleteComment({ ...world.here, comment_id: said.id });
    await ada.issues.createComment({ ...there, body: "/open" });
    await world.idle();
    const { data: opened } = await ada.issues.get(there);
    expect(opened.labels.map((label) => (typeof label === "string" ? label : label.name))).toEqual([
      "report",
    ]);
  });
});

describe("in an issue in which Comity tells how things stand", () => {
  test("a member gets the sign and the sentence too, and nobody from outside", async () => {
    const { data: all } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
    const access = all.find(({ title }) => title === accessTitle);
    const there = { ...world.here, issue_number: access?.number ?? 0 };
    const { issues, reactions } = world.as("bo");
    const { data: said } = await issues.createComment({ ...there, body: "/next" });
    await world.as("owen").issues.createComment({ ...there, body: "/next" });
    const { data: seen } = await issues.createComment({ ...there, body: "/seen" });
    await world.idle();
    await world.advance("25h");
    const { data: comments } = await issues.listComments(there);
    const answers = comments.filter(({ user }) => user?.login === "comity[bot]");
    expect(answers.map(({ body }) => body)).toEqual([
      expect.stringContaining("in this issue Comity only tells how things stand"),
    ]);
    for (const [id, signs] of [
      [said.id, ["confused"]],
      [seen.id, []],
    ] as const) {
      const { data } = await reactions.listForIssueComment({ ...world.here, comment_id: id });
      expect(data.map(({ content }) => content)).toEqual(signs);
    }
    const labels = (await issues.get(there)).data.labels;
    expect(labels).toEqual([]);
  });
});
