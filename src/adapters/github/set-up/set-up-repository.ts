import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { RegisterCodec } from "../../../ports/register-codec.ts";
import type { SetUpRepository, SetUpStep } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { findPeople } from "../observation/find-people.ts";
import { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { applyBoardStep } from "./apply-board-step.ts";
import { applyLabelStep } from "./apply-label-step.ts";
import { anchorRegister, anchorsAt, putRegisterBack } from "./anchor-register.ts";
import { askSetUp } from "./ask-set-up.ts";
import { writeIssueDocument } from "./board-documents.ts";
import { commitFiles } from "./commit-files.ts";
import { textOf } from "./file-text.ts";
import { holdsCommentOfOurs } from "./look-through-issues.ts";
import { observeSetUp } from "./observe-set-up.ts";
import { observeThaw, ownWords } from "./observe-thaw.ts";
import { mostPulls } from "./proposal-answer.ts";
import { pullsThatBrought } from "./pulls-that-brought.ts";
import { putFilesBack } from "./put-files-back.ts";
import { repositoryRoles } from "./repository-roles.ts";
import { tellChange } from "./tell-change.ts";
import { writeCheck } from "./write-check.ts";
import { createRoot, tagRoot } from "./root-commit.ts";

/**
 * The case repository on GitHub, for set-up. Remembers which issue is its own and which board it made, so that a look is
 * two requests: one of GraphQL and one for the collaborators.
 */
export function createSetUpRepository(
  github: GitHub,
  codec: Pick<RegisterCodec, "readSetUp">,
  appId: number,
): SetUpRepository {
  const roles = repositoryRoles(github);
  let knownIssue: NodeId | undefined;
  let madeBoard: NodeId | undefined;
  const sizes = new PageSizes(mostPulls);
  return {
    async observe() {
      const seen = await observeSetUp(
        github,
        codec,
        { issue: knownIssue, board: madeBoard, sizes },
        appId,
      );
      knownIssue = seen.issue?.id;
      return { ...seen, ...(await roles.observe()) };
    },
    ownWords: (issue) => ownWords(github, issue),
    anchorsAt: (root) => anchorsAt(github, root, appId),
    observeThaw: (issue, trusted) => observeThaw(github, issue, trusted),
    holdsCommentOfOurs: () => holdsCommentOfOurs(github),
    pullsThatBrought: (path) => pullsThatBrought(github, path, appId),
    textOf: (blob) => textOf(github, blob),
    people: async (logins) => {
      const found = await findPeople(github, "set-up", logins);
      return new Map([...found].map(([login, { person }]) => [login, person]));
    },
    apply,
  };

  async function apply(step: SetUpStep): Promise<void> {
    switch (step.step) {
      case "create-root":
        return createRoot(github);
      case "tag-root":
        return tagRoot(github, step.oid);
      case "begin-register": {
        const { root: expectedHeadOid, files } = step;
        const beginIn = await repositoryId();
        const headline = "Adopt the first config";
        return commitFiles(github, { branch, expectedHeadOid, headline, files, beginIn });
      }
      case "adopt-config": {
        const headline = "Adopt a changed config";
        return commitFiles(github, { branch, headline, ...step });
      }
      case "write-check":
        return writeCheck(github, step);
      case "write-register": {
        const headline = "Keep the ids of what set-up made";
        return commitFiles(github, { branch, headline, ...step });
      }
      case "write-anchor":
        return anchorRegister(github, step);
      case "put-register-back":
        return putRegisterBack(github, step);
      case "add-files":
        return commitFiles(github, { headline: "Add the files Comity works with", ...step });
      case "put-files-back":
      case "put-workflows-back":
        return putFilesBack(github, step);
      case "tell-change":
        return tellChange(github, step);
      case "create-label":
      case "repair-label":
        return applyLabelStep(github, step);
      case "raise-role":
        return roles.raise(step.person);
      case "take-role":
        return roles.take(step.person);
      case "create-board":
      case "delete-workflow":
      case "link-board":
      case "describe-board":
      case "create-field":
      case "repair-field":
        madeBoard = (await applyBoardStep(github, step, await repositoryId())) ?? madeBoard;
        return;
      case "open-issue":
        return openIssue(step.title);
      case "write-issue": {
        const { id, title, body, state } = step;
        const input = { id, title, body, state };
        await askSetUp(github, "WriteIssue", writeIssueDocument, { input });
        return;
      }
    }
  }

  async function repositoryId(): Promise<NodeId> {
    return (await github.credentials.access("set-up")).repository.nodeId;
  }

  async function openIssue(title: string): Promise<void> {
    const { owner, name: repo } = github.repository;
    const route = "POST /repos/{owner}/{repo}/issues";
    const { data } = await github.rest("set-up").request(route, { owner, repo, title });
    knownIssue = parseAnswer(z.object({ node_id: NodeId }), data, route).node_id;
  }
}

const branch = "register";
