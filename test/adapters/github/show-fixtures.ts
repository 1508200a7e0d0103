import { CodeName, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { Board } from "../../../src/ports/board.ts";
import type { ShowStep } from "../../../src/ports/case-repository.ts";

export const issue = NodeId.parse("I_1");
export const label = NodeId.parse("LA_overdue");
export const comment = NodeId.parse("IC_1");
const pull = NodeId.parse("PR_1");
const head = GitOid.parse("b".repeat(40));
export const card = NodeId.parse("PVTI_1");

export const board = Board.parse({
  project: "PVT_1",
  status: {
    field: "PVTSSF_status",
    options: {
      Reported: "o1",
      "Under review": "o2",
      Mediation: "o3",
      Deliberation: "o4",
      Consultation: "o5",
      Enactment: "o6",
      Closed: "o7",
    },
  },
  decidedBy: { field: "PVTSSF_by", options: { Committee: "c1", "Executive Council": "c2" } },
  nextDeadline: "PVTF_deadline",
  overdue: "PVTF_overdue",
});

export const addCard: ShowStep = {
  step: "add-card",
  status: "Reported",
  decidedBy: "Committee",
  nextDeadline: "2026-11-23",
  overdue: null,
  waitsFor: null,
};

/** One of each; the compiler says when a kind is missing. */
const byKind: {
  readonly [Kind in ShowStep["step"]]: Extract<ShowStep, { step: Kind }> | ShowStep;
} = {
  "add-comment": { step: "add-comment", body: "a reply" },
  "set-title": { step: "set-title", title: "amber-heron" },
  "add-labels": { step: "add-labels", labels: ["overdue"] },
  "remove-labels": { step: "remove-labels", labels: ["overdue"] },
  unassign: { step: "unassign", people: [NodeId.parse("U_1")] },
  "edit-comment": { step: "edit-comment", comment, body: "the state" },
  "delete-comment": { step: "delete-comment", comment },
  react: { step: "react", comment, reaction: "EYES" },
  "close-issue": { step: "close-issue" },
  "reopen-issue": { step: "reopen-issue" },
  "unlock-issue": { step: "unlock-issue" },
  "unarchive-card": { step: "unarchive-card", card },
  "set-card": { step: "set-card", card, status: "Under review", nextDeadline: null, overdue: "x" },
  "add-card": addCard,
  "write-anchor": {
    step: "write-anchor",
    of: CodeName.parse("amber-heron"),
    rootOid: head,
    run: undefined,
    says: "at I_1 4",
  },
  "write-check": {
    step: "write-check",
    head,
    check: undefined,
    path: "resolutions/amber-heron.md",
    content: {
      isSuccess: false,
      says: "a hash",
      title: "1 approved, 3 awaited",
      summary: "who decides",
      annotations: [{ line: 3, message: "is missing" }],
    },
  },
  "mark-ready": { step: "mark-ready", pull },
  "request-review": { step: "request-review", pull, person: NodeId.parse("U_1") },
  "keep-requests": { step: "keep-requests", pull, people: [] },
  "dismiss-review": { step: "dismiss-review", review: NodeId.parse("PRR_1"), why: "out" },
  "merge-pull": { step: "merge-pull", pull, head, method: "SQUASH", headline: "amber-heron" },
  "close-pull": { step: "close-pull", pull, why: "ended" },
  "delete-branch": { step: "delete-branch", branch: NodeId.parse("REF_1") },
};
export const everyStep: readonly ShowStep[] = Object.values(byKind);
