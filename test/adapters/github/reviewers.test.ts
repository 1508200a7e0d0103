import { expect, test } from "vitest";
import { allReviewers } from "../../../src/adapters/github/observation/reviewers.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const page = (login: string, endCursor: string | null) => ({
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes: [{ login }],
});

test("who may be asked to review is found behind however many others", async () => {
  const { github, asked } = scriptedGitHub({
    ReviewersAfter: ({ after }) => ({
      data: { node: { assignableUsers: after === "Y1" ? page("bo", "Y2") : page("cy", null) } },
    }),
  });
  const found = await allReviewers(github.graphql, "R_conduct", page("ada", "Y1"));
  expect(found.map(({ login }) => login)).toEqual(["ada", "bo", "cy"]);
  expect(asked.map(({ variables }) => variables["after"])).toEqual(["Y1", "Y2"]);
});

test("nothing more is asked where the first page is all", async () => {
  const { github, asked } = scriptedGitHub({});
  expect(await allReviewers(github.graphql, "R_conduct", page("ada", null))).toHaveLength(1);
  expect(asked).toEqual([]);
});
