import type { NodeId } from "../../../domain/values/ids.ts";
import type { CaseRepository } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { PageSizes } from "../connection/page-sizes.ts";
import { findPeople } from "../observation/find-people.ts";
import { EditMemory } from "../observation/edit-memory.ts";
import { LabelIds } from "../observation/label-ids.ts";
import { observeCase } from "../observation/observe-case.ts";
import { changePull } from "../pull/change-pull.ts";
import { recordCommit } from "./record-commit.ts";
import { recordOf } from "./record-of.ts";
import { holdsCommit, putBackRecord } from "./put-back-record.ts";
import { storeBlob, storedBlob } from "./stored-blob.ts";
import { sealRecord } from "./seal-record.ts";
import { applyShow } from "../show/apply-show.ts";
import { changesSince } from "../sweep/changes-since.ts";
import { sweptAlone } from "../sweep/swept-alone.ts";
import { sweptPages } from "../sweep/swept-pages.ts";

/**
 * The committee's private repository on GitHub.
 *
 * @param boardProject the project whose cards are looked at, asked for anew at every look, since
 *   set-up may make the board while the app runs
 */
export function createCaseRepository(
  github: GitHub,
  boardProject: () => NodeId | undefined,
): CaseRepository {
  const labelIds = new LabelIds();
  const edits = new EditMemory();
  const sizes = new PageSizes();
  const caseSizes = new PageSizes();
  const changeSizes = new PageSizes();
  const aloneSizes = new PageSizes();
  return {
    observe: (issue, names, thread, rootOid) =>
      observeCase(github, { labelIds, edits, sizes: caseSizes }, boardProject(), {
        issue,
        names,
        thread,
        rootOid,
      }),
    record: (commit) => recordCommit(github, commit),
    show: async (issue, board, steps) => {
      const { repository } = await github.credentials.access("case-repository");
      await applyShow(github.graphql, labelIds, issue, board, steps, repository.nodeId);
    },
    changePull: (codeName, steps) => changePull(github, codeName, steps),
    seal: (codeName, headOid, isSealed) => sealRecord(github, codeName, headOid, isSealed),
    holds: (commit) => holdsCommit(github, commit),
    putBack: (there) => putBackRecord(github, there),
    store: (blob, base64) => storeBlob(github, blob, base64),
    stored: (blob) => storedBlob(github, blob),
    recordOf: (name, rootOid) => recordOf(github, name, rootOid),
    people: async (handles) => {
      const found = await findPeople(github, "case-repository", handles);
      return new Map(
        handles.flatMap((handle) => {
          const account = found.get(handle);
          return account ? [[handle, account] as const] : [];
        }),
      );
    },
    sweep: (since, withClosed, rootOid) =>
      sweptPages(github, boardProject(), { since, withClosed, rootOid }, sizes),
    changes: (since) => changesSince(github, since, changeSizes),
    sweepAlone: (issues, rootOid) =>
      sweptAlone(github, boardProject(), issues, rootOid, aloneSizes),
  };
}
