import { expect, test } from "vitest";
import {
  resolutionBranch,
  resolutionPath,
} from "../../../../src/domain/chapters/deciding/seen-pull.ts";
import { report } from "../../given.ts";

test("a case's resolution is a file of its name on a branch of its name", () => {
  expect(resolutionBranch(report.codeName)).toBe("resolution/amber-heron");
  expect(resolutionPath(report.codeName)).toBe("resolutions/amber-heron.md");
});
