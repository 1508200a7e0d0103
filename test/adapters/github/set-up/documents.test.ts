import { boardsAfterDocument } from "../../../../src/adapters/github/set-up/board-answer.ts";
import { openPullsAfterDocument } from "../../../../src/adapters/github/set-up/proposal-answer.ts";
import { parse, validate } from "graphql";
import { gitHubSchema } from "local-github/testing";
import { expect, test } from "vitest";
import { peopleQuery } from "../../../../src/adapters/github/observation/find-people.ts";
import {
  anchorDocuments,
  anchorsAtQuery,
  putRegisterBackDocument,
} from "../../../../src/adapters/github/set-up/anchor-register.ts";
import {
  boardDocuments,
  writeIssueDocument,
} from "../../../../src/adapters/github/set-up/board-documents.ts";
import { beginText, commitText } from "../../../../src/adapters/github/set-up/commit-files.ts";
import {
  observeConfigQuery,
  observeKnownQuery,
} from "../../../../src/adapters/github/set-up/config-answer.ts";
import { newestIssuesQuery } from "../../../../src/adapters/github/case/incoming-reports.ts";
import { lookThroughIssuesQuery } from "../../../../src/adapters/github/set-up/look-through-issues.ts";
import {
  observeThawQuery,
  ownWordsQuery,
} from "../../../../src/adapters/github/set-up/observe-thaw.ts";
import { fileChangeQuery } from "../../../../src/adapters/github/set-up/pulls-that-brought.ts";
import { fileTextQuery } from "../../../../src/adapters/github/set-up/file-text.ts";
import {
  tellChangeDocument,
  toldChangesQuery,
} from "../../../../src/adapters/github/set-up/tell-change.ts";

const schema = gitHubSchema();

test.each([
  ["ObserveConfig", observeConfigQuery],
  ["OpenPullsAfter", openPullsAfterDocument],
  ["BoardsAfter", boardsAfterDocument],
  ["ObserveKnown", observeKnownQuery],
  ["AnchorsAt", anchorsAtQuery],
  ["PutRegisterBack", putRegisterBackDocument],
  ["OwnWords", ownWordsQuery],
  ["ObserveThaw", observeThawQuery],
  ["LookThroughIssues", lookThroughIssuesQuery],
  ["NewestIssues", newestIssuesQuery],
  ["ObserveFileChange", fileChangeQuery],
  ["FileText", fileTextQuery],
  ["ToldChanges", toldChangesQuery],
  ["TellChange", tellChangeDocument],
  ["People", peopleQuery(3)],
  ["CommitFiles", commitText],
  ["BeginBranch", beginText],
  ["WriteIssue", writeIssueDocument],
  ...Object.entries(anchorDocuments),
  ...Object.entries(boardDocuments),
])("%s is valid in GitHub's schema and has that name", (operation, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  expect(text).toMatch(new RegExp(`^(query|mutation) ${operation}\\b`));
});
