import type { NextStep } from "../../src/domain/case/due.ts";
import type { SeenAgreement } from "../../src/domain/chapters/deciding/agreement.ts";
import { ada, at, bo, cy, dee } from "../domain/given.ts";

const due = { by: [ada, bo, cy], dueAt: at("24 10:00") };

function reviewed(standing: Partial<SeenAgreement>): SeenAgreement {
  const nobody = { approved: [], objecting: [], aside: [], awaited: [], fallen: [] };
  return { pull: 4, isAgreed: false, faults: [], ...nobody, ...standing };
}

function wrong(...what: readonly (readonly [path: string, sentence: string])[]): SeenAgreement {
  const problems = what.map(([path, sentence]) => ({ path, sentence }));
  return reviewed({ faults: ["file-invalid"], problems });
}

const measures = ["- { kind: ban, of: reported-1, spaces: all, until: the last day }"];

/** The ways to say that approvals are owed, or what keeps them back. */
export const approvalSteps: Readonly<Record<string, NextStep>> = {
  approvals: { owed: "approvals", measures, agreement: undefined, ...due },
  "approvals of two of four": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [dee], aside: [cy], awaited: [ada], fallen: [bo] }),
    by: [ada, bo],
    dueAt: due.dueAt,
  },
  "approvals, where one asks for changes": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [ada, bo], objecting: [dee], awaited: [cy] }),
    by: [cy, dee],
    dueAt: due.dueAt,
  },
  "approvals, where two ask for changes": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [ada, bo], objecting: [cy, dee] }),
    by: [cy, dee],
    dueAt: due.dueAt,
  },
  "approvals of what cannot be agreed": {
    owed: "approvals",
    measures,
    agreement: reviewed({ awaited: [ada, bo, cy], faults: ["file-invalid"] }),
    ...due,
  },
  "approvals of what cannot be agreed since a day has passed": {
    owed: "approvals",
    measures,
    agreement: wrong(
      ["measure 1 (until)", "that day has passed already"],
      ["measure 1 (spaces)", "is no space of the configuration"],
    ),
    ...due,
  },
  "approvals of what cannot be agreed as a whole": {
    owed: "approvals",
    measures,
    agreement: wrong(["", "the file has no front matter"]),
    ...due,
  },
  "what everybody agreed on, where rules ask for more": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [ada, bo, cy], isAgreed: true, heldUpBy: "rules" }),
    by: [],
    dueAt: due.dueAt,
  },
  "what everybody agreed on, where another file is there": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [ada, bo, cy], isAgreed: true, heldUpBy: "conflict" }),
    ...due,
  },
  "approvals, all given": {
    owed: "approvals",
    measures,
    agreement: reviewed({ approved: [ada, bo, cy], isAgreed: true }),
    by: [],
    dueAt: due.dueAt,
  },
};
