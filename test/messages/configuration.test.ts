import { test } from "vitest";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { configAgreement } from "../../src/domain/committee/config-agreement.ts";
import type { FrozenReason } from "../../src/domain/tampering/frozen-reason.ts";
import { Sha256 } from "../../src/domain/values/ids.ts";
import {
  configurationText,
  type Configuration,
  type FileStanding,
  type PullLack,
} from "../../src/messages/configuration.ts";
import type { SetUpPart } from "../../src/messages/owners-tasks.ts";
import type { RegisterThaw } from "../../src/messages/register-thaw.ts";
import { ada, at, bo, cy, dee, eve, fay } from "../domain/given.ts";
import { approval, head } from "../fakes/pull.ts";
import { matchesPage, type Entry } from "./page.ts";
import { wide } from "./typical-cases.ts";

const { committee } = wide;
const council = { members: [eve, fay], email: "council@example.org", decides: "majority" as const };
const inForce: AdoptedConfig = { ...wide, committee: { ...committee, members: [ada] }, council };
const ready: Extract<Configuration, { standing: "ready" }> = {
  standing: "ready",
  inForce,
  enforcesRules: true,
  file: { file: "in-force" },
  refused: [],
  invited: [],
  notLetIn: [],
};
const problems = [{ path: "sael", line: 5, sentence: "unknown key; did you mean seal?" }];

type Lack = Extract<PullLack, string>;
const lacks: { readonly [One in Lack]: One } = {
  "from-elsewhere": "from-elsewhere",
  "reviewed-too-often": "reviewed-too-often",
  "not-as-approved": "not-as-approved",
  "older-than-in-force": "older-than-in-force",
  "council-unread": "council-unread",
};
const agreement = configAgreement(
  { head, author: dee, reviews: [approval(eve, at("23 18:00"))] },
  wide,
  false,
);
const changed = (pull: Extract<FileStanding, { file: "changed" }>["pull"]) =>
  ({ file: "changed", problems: [], pull }) as const;

type Shown = readonly (readonly [heading: string, text: Configuration])[];

const files: Shown = [
  ["the file is gone", { ...ready, file: { file: "missing" } }],
  ["the file was pushed", { ...ready, file: changed(undefined) }],
  [
    "the file was pushed where one councillor is",
    {
      ...ready,
      inForce: { ...inForce, council: { ...council, members: [eve] } },
      file: changed(undefined),
    },
  ],
  [
    "the file was pushed where no council is",
    { ...ready, inForce: { ...inForce, council: undefined }, file: changed(undefined) },
  ],
  ...Object.values(lacks).map(
    (lack) => [`merged, ${lack}`, { ...ready, file: changed({ number: 7, lack }) }] as const,
  ),
  [
    "a new member has not said whom they could not judge",
    {
      ...ready,
      inForce: { ...inForce, toDeclare: [{ person: dee, since: at("23 18:00"), on: [] }] },
    },
  ],
  [
    "two have not",
    {
      ...ready,
      inForce: {
        ...inForce,
        toDeclare: [dee, ada].map((person) => ({ person, since: at("23 18:00"), on: [] })),
      },
    },
  ],
  ["merged without approvals", { ...ready, file: changed({ number: 7, lack: agreement }) }],
  ["merged, and wrong", { ...ready, file: { ...changed({ number: 7 }), problems } }],
];

const parts: { readonly [One in SetUpPart]: One } = {
  board: "board",
  "board-of-a-person": "board-of-a-person",
  labels: "labels",
  files: "files",
  workflows: "workflows",
  roles: "roles",
  register: "register",
  checks: "checks",
  cases: "cases",
  council: "council",
  "council-members": "council-members",
};

const reasons: { readonly [One in FrozenReason]: One } = {
  "register-missing": "register-missing",
  "register-foreign": "register-foreign",
  "register-of-another-key": "register-of-another-key",
  "register-unreadable": "register-unreadable",
  "register-cut-back": "register-cut-back",
  "adoption-missing": "adoption-missing",
  "root-moved": "root-moved",
  "comments-of-ours": "comments-of-ours",
};

const thaw: Exclude<RegisterThaw, { agreedBy: "nobody" }> = {
  agreedBy: "council",
  people: [eve, fay],
  end: Sha256.parse("f".repeat(64)),
  askedBy: undefined,
  isRefused: false,
};
const thaws: Readonly<Record<string, RegisterThaw>> = {
  "nobody can agree to go on": { agreedBy: "nobody" },
  "two councillors can agree to go on": thaw,
  "two members can agree to go on": { ...thaw, agreedBy: "committee", people: [ada, bo, cy] },
  "somebody asks to go on": { ...thaw, askedBy: fay },
  "two agreed and GitHub is in the way": { ...thaw, isRefused: true },
};

const states: Shown = [
  ["all is well", { ...ready, inForce: wide }],
  ["all is well where the plan enforces nothing", { ...ready, enforcesRules: false }],
  ["waiting for a first config", { standing: "waiting", problems }],
  ["the register was put back", { ...ready, putBackAt: at("24 09:12") }],
  ["somebody is invited", { ...ready, invited: [dee] }],
  [
    "somebody cannot be invited, and somebody is not shown",
    {
      ...ready,
      notLetIn: [
        { person: dee, is: "not-invited" },
        { person: ada, is: "not-shown" },
      ],
    },
  ],
  ...files,
  ...Object.values(parts).map(
    (part) => [`refused: ${part}`, { ...ready, refused: [part] }] as const,
  ),
  ...Object.values(reasons).map(
    (reason) => [`frozen: ${reason}`, { standing: "frozen", reason }] as const,
  ),
  ...Object.entries(thaws).map(
    ([heading, one]) =>
      [heading, { standing: "frozen", reason: "register-foreign", thaw: one }] as const,
  ),
  ...[false, true].map(
    (isRefused) =>
      [
        isRefused ? "it may not be put back" : "it is put back",
        {
          standing: "frozen",
          reason: "register-cut-back",
          thaw,
          putBack: { to: { n: 3, sha256: Sha256.parse("c".repeat(64)) }, isRefused },
        },
      ] as const,
  ),
];

test("the issue about the configuration says what it said", async () => {
  await matchesPage(
    "configuration",
    states.map(([heading, state]): Entry => [heading, configurationText(state)]),
  );
});
