import { expect, test } from "vitest";
import { connectGitHub } from "../../../../src/adapters/github/connection/connect-github.ts";
import { observePlace } from "../../../../src/adapters/github/places/observe-place.ts";
import { withSandbox } from "../../../world/with-sandbox.ts";
import { fixedClock } from "../fixed-clock.ts";

test(
  "a place is read to its end, whatever others open and say before it",
  { timeout: 120_000 },
  async () => {
    const there = await withSandbox();
    const { appId, privateKey, org, repo } = there.sandbox.facts;
    const place = connectGitHub({
      baseUrl: there.sandbox.url,
      fetch: (...request) => fetch(...request),
      clock: fixedClock("2026-11-22T16:00:00Z"),
      wallTime: Date.now,
      app: { id: appId, privateKey },
      repository: { owner: org, name: repo },
    });
    const issues = `/repos/${org}/${repo}/issues`;
    const say = async (by: string, on: number, body: string) =>
      there.as(by)("POST", `${issues}/${on}/comments`, { body });
    const open = async (title: string) => {
      const route = "POST /repos/{owner}/{repo}/issues";
      const { data } = await place.rest("set-up").request(route, { owner: org, repo, title });
      return data.number;
    };
    const older = await open("Who are you in conflict with?");
    await say("dee", older, "the first word");
    for (let n = 1; n <= 120; n += 1) await say("owen", older, `more ${n}`);
    await say("dee", older, "the last word");
    for (let n = 1; n <= 33; n += 1)
      await there.as("owen")("POST", issues, { title: `Noise ${n}` });
    await open("Another");
    const { issues: seen, others } = await observePlace(place, "all");
    expect(others).toHaveLength(33);
    expect((await observePlace(place, "own")).others).toEqual([]);
    expect(seen.map(({ said }) => said.length)).toEqual([122, 0]);
    const words = (seen[0]?.said ?? []).map(({ text }) => text);
    expect([words.at(0), words.at(1), words.at(-2), words.at(-1)]).toEqual([
      "the first word",
      "more 1",
      "more 120",
      "the last word",
    ]);
  },
);
