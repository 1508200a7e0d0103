import { createHash } from "node:crypto";
import { spaceKinds } from "../../../src/app/engine/space-kinds.ts";
import { reading } from "../../fakes/spaces.ts";
import { ourAnchors, ourRegister } from "../../fakes/record-keys.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { loadCommands } from "../../../src/app/engine/load-commands.ts";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { ConfigJudgements } from "../../../src/reconcile/set-up/config-judgements.ts";
import { RegisterMemory } from "../../../src/reconcile/set-up/register-memory.ts";
import type { SetUpPorts } from "../../../src/reconcile/set-up/set-up-ports.ts";
import { FakeRepository, oidOf } from "./fake-repository.ts";
import { readDraft } from "../../../src/adapters/letters/read-draft.ts";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";

export const config = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy], email: conduct@example.org }
council: { members: [eve, fay], email: council@example.org }
`;

const templates = [
  { path: "README.md", text: "# Committee\n" },
  { path: ".github/ISSUE_TEMPLATE/report.yml", text: "name: Report\n" },
];

const quiet = () => undefined;
const commands = await loadCommands();

const now = Instant.parse("2026-11-22T16:04:11Z");

export function portsOf(repository: FakeRepository, at = now): SetUpPorts {
  return {
    repository,
    codec: ourRegister,
    anchorCodec: ourAnchors,
    ...reading,
    readMarkdown,
    readDraft,
    kinds: spaceKinds,
    canMail: true,
    ownerSet: undefined,
    clock: { now: () => at, wakeAt: () => quiet },
    log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
    commands,
    mayEnter: () => true,
    memory: new RegisterMemory(Instant.parse("2026-11-22T16:00:00Z")),
    heardInCouncil: () => Promise.resolve(new Map()),
    heardFromJoiners: () => Promise.resolve([]),
    heardAgain: () => Promise.resolve([]),
    sealPeople: JSON.stringify,
    judgements: new ConfigJudgements(),
    sha256: (text) => Sha256.parse(createHash("sha256").update(text).digest("hex")),
    blobId: oidOf,
    templates,
  };
}

/** A repository that was set up, what was done for it forgotten. */
export async function setUpRepository(): Promise<FakeRepository> {
  const repository = new FakeRepository(config);
  await reconcileSetUp(portsOf(repository));
  repository.applied.length = 0;
  return repository;
}

/** Runs set-up and answers the kinds of steps it took. */
export async function stepsFor(repository: FakeRepository): Promise<string[]> {
  repository.applied.length = 0;
  await reconcileSetUp(portsOf(repository));
  return repository.applied.map(({ step }) => step);
}
