import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import {
  boardDocuments,
  writeIssueDocument,
} from "../../../../src/adapters/github/set-up/board-documents.ts";
import { beginText, commitText } from "../../../../src/adapters/github/set-up/commit-files.ts";
import { peopleQuery } from "../../../../src/adapters/github/observation/find-people.ts";
import {
  lookThroughIssuesQuery,
  observeConfigQuery,
  observeKnownQuery,
} from "../../../../src/adapters/github/set-up/config-answer.ts";
import {
  observeThawQuery,
  ownWordsQuery,
} from "../../../../src/adapters/github/set-up/observe-thaw.ts";
import { gitHubSchema } from "local-github/testing";

const schema = gitHubSchema();

test.each([
  ["ObserveConfig", observeConfigQuery],
  ["ObserveKnown", observeKnownQuery],
  ["OwnWords", ownWordsQuery],
  ["ObserveThaw", observeThawQuery],
  ["LookThroughIssues", lookThroughIssuesQuery],
  ["People", peopleQuery(3)],
  ["CommitFiles", commitText],
  ["BeginBranch", beginText],
  ["WriteIssue", writeIssueDocument],
  ...Object.entries(boardDocuments),
])("%s is valid in GitHub's schema and has that name", (operation, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  expect(text).toMatch(new RegExp(`^(query|mutation) ${operation}\\b`));
});
