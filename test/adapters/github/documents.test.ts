import { coerceInputValue, parse, typeFromAST, validate, Kind, isInputType } from "graphql";
import { describe, expect, test } from "vitest";
import { cardsAfterDocument } from "../../../src/adapters/github/observation/find-card.ts";
import { LabelIds } from "../../../src/adapters/github/observation/label-ids.ts";
import { timelineBeforeDocument } from "../../../src/adapters/github/observation/read-back.ts";
import { commentsBeforeDocument } from "../../../src/adapters/github/observation/read-back.ts";
import { commentsFromDocument } from "../../../src/adapters/github/observation/read-on.ts";
import { reviewersAfterDocument } from "../../../src/adapters/github/observation/reviewers.ts";
import { observeCaseDocument } from "../../../src/adapters/github/observation/case-answer.ts";
import { openDocument } from "../../../src/adapters/github/case/record-commit.ts";
import { recordDocument } from "../../../src/adapters/github/case/record-commit.ts";
import {
  pullBeforeDocument,
  pullsAfterDocument,
} from "../../../src/adapters/github/observation/observe-resolution.ts";
import { alonePageDocument } from "../../../src/adapters/github/sweep/alone-page.ts";
import { changesPageDocument } from "../../../src/adapters/github/sweep/changes-page.ts";
import { sweepPageDocument } from "../../../src/adapters/github/sweep/sweep-page.ts";
import { linesDocument } from "../../../src/adapters/github/observation/said-on-lines.ts";
import { editedCommentsDocument } from "../../../src/adapters/github/observation/read-edits.ts";
import { wholeCommentDocument } from "../../../src/adapters/github/observation/read-versions.ts";
import { planMutations } from "../../../src/adapters/github/show/plan-mutations.ts";
import { cardMutations } from "../../../src/adapters/github/show/card-mutations.ts";
import { showDocument } from "../../../src/adapters/github/show/show-documents.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { gitHubSchema } from "local-github/testing";
import { board, everyStep, issue, label } from "./show-fixtures.ts";

const schema = gitHubSchema();

function problems(text: string): readonly string[] {
  return validate(schema, parse(text)).map(({ message }) => message);
}

describe("the documents the app sends", () => {
  test.each([
    ["ObserveCase without names", observeCaseDocument(0)],
    ["ObserveCase of a known case", observeCaseDocument(1)],
    ["ObserveCase of a new issue", observeCaseDocument(8)],
    ["CardsAfter", cardsAfterDocument],
    ["ReviewersAfter", reviewersAfterDocument],
    ["CommentsBefore", commentsBeforeDocument],
    ["CommentsFrom", commentsFromDocument],
    ["TimelineBefore", timelineBeforeDocument],
    ["PullBefore", pullBeforeDocument],
    ["PullsAfter", pullsAfterDocument],
    ["Open", openDocument],
    ["Record", recordDocument],
    ["SweepPage", sweepPageDocument],
    ["SweepChanges", changesPageDocument],
    ["SweepAlone of reports", alonePageDocument(0)],
    ["SweepAlone of cases", alonePageDocument(2)],
    ["WholeComment", wholeCommentDocument],
    ["EditedComments", editedCommentsDocument],
    ["LinesOfPull", linesDocument],
  ])("%s is valid in GitHub's schema", (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  test("a field GitHub does not have is noticed", () => {
    expect(problems("{ viewer { shoeSize } }")).toHaveLength(1);
  });
});

const repository = NodeId.parse("R_1");

describe("a show with every step there is", () => {
  const labels = new LabelIds();
  labels.learn("overdue", label);
  const plan = planMutations(issue, board, everyStep, labels, repository);
  const mutations = [...plan.changes, ...plan.comments];
  const added = everyStep.find(({ step }) => step === "add-card");
  const values = {
    status: "Reported",
    decidedBy: "Committee",
    nextDeadline: null,
    overdue: null,
    waitsFor: null,
  } as const;

  test.each([
    ["Show", showDocument("Show", mutations)],
    ["ShowCard", showDocument("ShowCard", added ? cardMutations(added, values, issue, board) : [])],
  ])("%s is valid, and so is every input", (_, { request }) => {
    expect(problems(request.text)).toEqual([]);
    expect(wrongInputs(request.text, request.variables)).toEqual([]);
  });

  test("each kind of step comes to at least one mutation", () => {
    const taken = new Set(mutations.map(({ step }) => step.step));
    expect(taken).toEqual(new Set(everyStep.map(({ step }) => step)));
  });
});

/** The variables of a document that do not fit the types it declares for them. */
function wrongInputs(
  text: string,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const wrong: string[] = [];
  for (const definition of parse(text).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type } of definition.variableDefinitions ?? []) {
      const inputType = typeFromAST(schema, type);
      if (!isInputType(inputType)) wrong.push(`${variable.name.value} has no input type`);
      else
        coerceInputValue(variables[variable.name.value], inputType, (path, _, { message }) => {
          wrong.push(`${variable.name.value}.${path.join(".")}: ${message}`);
        });
    }
  }
  return wrong;
}
