import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { gitHubSchema } from "local-github/testing";
import {
  doctorBoardDocument,
  doctorFieldsDocument,
  doctorWorkflowsDocument,
} from "../../../src/app/doctor/checks/board-check.ts";
import {
  doctorAddCardDocument,
  doctorChangeFieldDocument,
  doctorDeleteBoardDocument,
  doctorMakeBoardDocument,
  doctorMakeFieldDocument,
  doctorMoveCardDocument,
  doctorMovesDocument,
  doctorOwnerDocument,
} from "../../../src/app/doctor/checks/cards-check.ts";
import { doctorLimitsDocument } from "../../../src/app/doctor/checks/limits-check.ts";
import {
  doctorDeleteProjectDocument,
  doctorOwnCardDocument,
  doctorOwnProjectDocument,
  doctorViewerDocument,
} from "../../../src/app/doctor/checks/own-project-check.ts";
import {
  doctorMergeDocument,
  doctorMergedDocument,
  doctorPullDocument,
} from "../../../src/app/doctor/checks/pull-check.ts";
import {
  doctorMoveDocument,
  doctorRecordDocument,
} from "../../../src/app/doctor/checks/record-check.ts";
import { costFinding } from "../../../src/app/doctor/cost-finding.ts";
import { askingItsCost } from "../../../src/app/doctor/counted-costs.ts";
import { faultsOfForm } from "../../../src/app/doctor/issue-form.ts";
import {
  doctorDismissDocument,
  doctorRequestDocument,
} from "../../../src/app/doctor/review-by-owner.ts";
import { observeCaseDocument } from "../../../src/adapters/github/observation/case-answer.ts";
import { observeConfigQuery } from "../../../src/adapters/github/set-up/config-answer.ts";
import { sweepPageDocument } from "../../../src/adapters/github/sweep/sweep-page.ts";

test.each([
  doctorBoardDocument,
  doctorFieldsDocument,
  doctorOwnerDocument,
  doctorMakeBoardDocument,
  doctorMakeFieldDocument,
  doctorChangeFieldDocument,
  doctorAddCardDocument,
  doctorMoveCardDocument,
  doctorMovesDocument,
  doctorDeleteBoardDocument,
  doctorViewerDocument,
  doctorOwnProjectDocument,
  doctorOwnCardDocument,
  doctorDeleteProjectDocument,
  doctorPullDocument,
  doctorMergeDocument,
  doctorMergedDocument,
  doctorRequestDocument,
  doctorDismissDocument,
  ...[observeCaseDocument(1), sweepPageDocument, observeConfigQuery].map(askingItsCost),
  doctorWorkflowsDocument,
  doctorRecordDocument,
  doctorMoveDocument,
  doctorLimitsDocument,
])("GitHub understands %s", (text) => {
  expect(validate(gitHubSchema(), parse(text))).toEqual([]);
});

describe("what a look costs", () => {
  const cost = { requests: 1, points: 2, milliseconds: 400, limit: 5000, remaining: 4900 };
  test.each([
    [{}, 100, "right", "1 request of 0.4 s at most, and 2 of 5000 points an hour (4900 are left)"],
    [{ requests: 3 }, 25, "right", "in pages of 25, since GitHub answers no more at once"],
    [{ milliseconds: 7_100 }, 100, "wrong", "7.1 s at most"],
    [{ points: 700 }, 100, "wrong", "700 of 5000 points an hour"],
  ])("%j in pages of %i is %s", (change, size, verdict, words) => {
    const finding = costFinding("a sweep", { ...cost, ...change }, size);
    expect([finding.verdict, finding.sentence]).toEqual([verdict, expect.stringContaining(words)]);
  });
});

describe("a report form", () => {
  const valid = "name: Report\ndescription: Tell\nlabels: report\nbody:\n";
  const field = "  - type: input\n    attributes: { label: Who }\n";
  test.each([
    [valid + field, []],
    [`${valid}${field}${field}`, ["body: a label stands there twice"]],
    [`${valid}  - type: markdown\n    attributes: { value: x }\n`, ["body: nothing to fill in"]],
    [valid.replace("labels: report\n", "") + field, [expect.stringContaining("labels: report")]],
    ["a: [", [expect.stringContaining("the file")]],
  ])("%j has these faults", (text, found) => {
    expect(faultsOfForm(text)).toEqual(found);
  });
});
