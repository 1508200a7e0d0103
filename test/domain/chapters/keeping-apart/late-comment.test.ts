import { expect, test } from "vitest";
import { LateComment } from "../../../../src/domain/chapters/keeping-apart/late-comment.ts";
import { at, bo } from "../../given.ts";

const late = {
  id: "IC_late",
  databaseId: 7,
  author: bo,
  viaEmail: false,
  versions: [{ at: at("22 17:00"), by: null, text: null }],
};

test("a comment that came too late to move has somebody who wrote it, and a version at least", () => {
  expect(LateComment.safeParse(late).success).toBe(true);
  expect(LateComment.safeParse({ ...late, versions: [] }).success).toBe(false);
  expect(LateComment.safeParse({ ...late, author: null }).success).toBe(false);
});
