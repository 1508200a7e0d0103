import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { gitHubSchema } from "local-github/testing";
import {
  doctorBoardDocument,
  doctorWorkflowsDocument,
} from "../../../src/app/doctor/checks/board-check.ts";
import { doctorLimitsDocument } from "../../../src/app/doctor/checks/limits-check.ts";
import {
  doctorMoveDocument,
  doctorRecordDocument,
} from "../../../src/app/doctor/checks/record-check.ts";
import { faultsOfForm } from "../../../src/app/doctor/issue-form.ts";

test.each([
  doctorBoardDocument,
  doctorWorkflowsDocument,
  doctorRecordDocument,
  doctorMoveDocument,
  doctorLimitsDocument,
])("GitHub understands %s", (text) => {
  expect(validate(gitHubSchema(), parse(text))).toEqual([]);
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
