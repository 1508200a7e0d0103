import { test } from "vitest";
import { readDraft } from "../../src/adapters/letters/read-draft.ts";
import { draftProblems } from "../../src/domain/chapters/corresponding/committees-drafts.ts";
import { configAgreement } from "../../src/domain/committee/config-agreement.ts";
import { fileAgreement } from "../../src/domain/committee/file-agreement.ts";
import { GitOid } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import {
  configCheck,
  consensusCheck,
  type ProposedChange,
  type ProposedConfig,
} from "../../src/messages/pull-checks.ts";
import { ada, at, bo, cy, dee, eve, fay, pat } from "../domain/given.ts";
import { approval, head } from "../fakes/pull.ts";
import { matchesPage, type Entry } from "./page.ts";
import { wide } from "./typical-cases.ts";

const now = at("23 18:00");
const older = GitOid.parse("a".repeat(40));
const approved = (...people: readonly Person[]) => people.map((one) => approval(one, now));

const agreement = (
  reviews: Parameters<typeof configAgreement>[0]["reviews"],
  { inForce = wide, author = dee, isEveryday = false } = {},
): ProposedConfig => ({
  is: "judged",
  agreement: configAgreement({ head, author, reviews }, inForce, isEveryday),
  roster: { joining: [pat], leaving: [bo] },
});

/** What the check on a changed config says. */
const configs: Record<ProposedConfig["is"], Readonly<Record<string, ProposedConfig>>> = {
  "from-elsewhere": { "from elsewhere": { is: "from-elsewhere" } },
  "reviewed-too-often": { "reviewed too often": { is: "reviewed-too-often" } },
  "council-unread": { "what the council said cannot be read": { is: "council-unread" } },
  "in-force": { "the one in force": { is: "in-force" } },
  wrong: {
    "one mistake": { is: "wrong", problems: [{ path: "", sentence: "the file is missing" }] },
    "two mistakes": {
      is: "wrong",
      problems: [
        { path: "away[0].who", line: 4, sentence: "is neither on the committee nor the council" },
        { path: "sael", line: 5, sentence: "unknown key; did you mean seal?" },
      ],
    },
  },
  judged: {
    "councillors have to approve": agreement(approved(eve)),
    "councillors approved": agreement(approved(eve, fay)),
    "a councillor objects": agreement([
      approval(eve, now, { state: "CHANGES_REQUESTED" }),
      ...approved(fay),
    ]),
    "a push came after an approval, and a councillor opened it": agreement(
      [approval(eve, now, { commit: older })],
      { author: fay },
    ),
    "the only councillor has to approve": agreement([], {
      inForce: {
        ...wide,
        council: { members: [eve], email: "council@example.org", decides: "majority" },
      },
    }),
    "the whole committee has to approve": agreement(approved(ada), {
      inForce: { ...wide, council: undefined },
      author: cy,
    }),
    "anybody can approve": agreement([], { isEveryday: true }),
  },
};

const files = (
  reviews: Parameters<typeof fileAgreement>[0]["reviews"],
  inForce = wide,
): ProposedChange => ({
  changes: "files",
  agreement: fileAgreement({ head, author: dee, reviews }, inForce),
});

const letters = (texts: Readonly<Record<string, string | null>>): ProposedChange => ({
  changes: "letters",
  problems: Object.entries(texts).flatMap(([name, text]) =>
    draftProblems(`letters/${name}.md`, text, readDraft),
  ),
});

/** What the gate says of pull requests that are no resolution. */
const changes: Readonly<Record<string, ProposedChange>> = {
  "files of resolutions": { changes: "resolutions" },
  "nothing but the config": { changes: "config" },
  "other files, which two members have to approve": files(approved(ada)),
  "other files, approved": files(approved(ada, bo)),
  "other files, with an objection": files([
    approval(ada, now, { state: "CHANGES_REQUESTED" }),
    ...approved(bo, cy),
  ]),
  "other files, and one member beside whoever opened it": files([], {
    ...wide,
    committee: { ...wide.committee, members: [ada, dee] },
  }),
  "a letter that could not be sent so": letters({ ban: "Hello,\n\nuntil {{untill}}" }),
  "letters that could not be sent so": letters({
    plan: "Hello {{name",
    bann: "Hello",
    question: null,
  }),
  "other files, and nobody can count who approved": { changes: "files", agreement: undefined },
};

type Check = ReturnType<typeof configCheck>;
const entry = (heading: string, { conclusion, title, summary }: Check): Entry => [
  heading,
  `**${title}** (${conclusion})\n\n${summary}`,
];

test("the checks on other pull requests say what they said", async () => {
  const proposals = Object.values(configs).flatMap((ways) => Object.entries(ways));
  await matchesPage("other-checks", [
    ...proposals.map(([heading, one]) => entry(`a config: ${heading}`, configCheck(one))),
    ...Object.entries(changes).map(([heading, one]) => entry(heading, consensusCheck(one))),
  ]);
});
