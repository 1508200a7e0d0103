import { fileURLToPath } from "node:url";
import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import { createSetUpRepository } from "../../adapters/github/set-up/set-up-repository.ts";
import { readDraft } from "../../adapters/letters/read-draft.ts";
import { readMarkdown } from "../../adapters/markdown/read-markdown.ts";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { readYaml } from "../../adapters/yaml/read-yaml.ts";
import { blobId } from "./blob-id.ts";
import { caseRepositoryFiles } from "./case-repository-files.ts";
import { sha256 } from "./sha256.ts";
import { spaceKinds } from "./space-kinds.ts";
import type { SetUpPart } from "../../messages/owners-tasks.ts";
import type { FindSpace } from "../../ports/space.ts";
import type { StandingPlace } from "../../ports/standing-place.ts";
import {
  heardAgain,
  heardFromJoiners,
  type JoiningPorts,
} from "../../reconcile/council/joiners.ts";
import { heardInCouncil } from "../../reconcile/council/council-keeper.ts";
import type { AppSurroundings } from "../host/prepare-app.ts";
import type { CaseCommand } from "../../domain/case/case-command.ts";
import { lengths } from "../../domain/case/lengths.ts";
import { configSchema } from "../../domain/committee/committee-config.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { AdoptedConfig, Joining, ToDeclare } from "../../domain/values/adopted-config.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Place } from "../../domain/values/place.ts";
import type { Board, BoardReady } from "../../ports/board.ts";
import { ConfigJudgements } from "../../reconcile/set-up/config-judgements.ts";
import { reconcileSetUp } from "../../reconcile/set-up/reconcile-set-up.ts";
import { RegisterMemory } from "../../reconcile/set-up/register-memory.ts";
import type { SetUpOutcome } from "../../reconcile/set-up/set-up-outcome.ts";
import type { MayEnter, SetUpPorts } from "../../reconcile/set-up/set-up-ports.ts";
import { setUpState, type SetUpState } from "../../reconcile/set-up/set-up-state.ts";

// The same place from `src/app/engine` and from `dist/app/engine`.
const templates = fileURLToPath(new URL("../../../config/case-repository/", import.meta.url));

/** Places in which no case lies, and what is heard there. */
export interface StandingPlaces extends Omit<JoiningPorts, "readMarkdown"> {
  readonly councilPlace: StandingPlace;
  readonly sealPeople: SetUpPorts["sealPeople"];
}

/** Whom a config may lean on beside the committee. */
interface Leaning {
  readonly ownerSet: string | undefined;
  readonly findSpace: FindSpace;
}

interface ConnectedSetUp {
  readonly setUp: (refused: readonly SetUpPart[], mayEnter: MayEnter) => Promise<SetUpState>;
  /** The board as the last run left it. */
  readonly board: () => Board | undefined;
  /** The committee's own letters, by their names, as the last run found them in force. */
  readonly letters: () => ReadonlyMap<string, string>;
  readonly lastConfig: () => AdoptedConfig | undefined;
  /** Has the next run keep what an owner said of the board. */
  readonly keepBoardReady: (said: BoardReady) => void;
}

/** Set-up of one case repository; it remembers what it left, to tell what changed since. */
export async function connectSetUp(
  connected: GitHub,
  standing: StandingPlaces,
  { codec, anchorCodec }: Pick<SetUpPorts, "codec" | "anchorCodec">,
  commands: CommandRegistry<CaseCommand>,
  { ownerSet, findSpace }: Leaning,
  { github, clock, log, mailer, publicUrl }: AppSurroundings,
): Promise<ConnectedSetUp> {
  const ports = {
    repository: createSetUpRepository(connected, codec, github.app.id),
    codec,
    anchorCodec,
    readMarkdown: rememberByText(readMarkdown),
    readYaml: rememberByText(readYaml),
    readDraft,
    kinds: spaceKinds,
    canMail: mailer !== undefined,
    hasPages: publicUrl !== undefined,
    lacksKey(place: Place) {
      const space = findSpace(place);
      return "waitsFor" in space && space.waitsFor === "key-not-set";
    },
    schema: configSchema(lengths, spaceKinds),
    clock,
    log,
    commands,
    sha256,
    blobId,
    ownerSet,
    memory: new RegisterMemory(),
    heardInCouncil: () => heardInCouncil({ ...standing, readMarkdown }),
    heardFromJoiners: (asked: readonly ToDeclare[]) =>
      heardFromJoiners(asked, { ...standing, readMarkdown }),
    heardAgain: (joined: readonly Joining[], isIn: (person: Person) => boolean) =>
      heardAgain(joined, isIn, { ...standing, readMarkdown }),
    sealPeople: standing.sealPeople,
    judgements: new ConfigJudgements(),
    templates: await caseRepositoryFiles(templates),
  };
  let before: SetUpOutcome | undefined;
  return {
    async setUp(refused, mayEnter) {
      const outcome = await reconcileSetUp({ ...ports, mayEnter }, refused);
      const state = setUpState(outcome, before);
      before = outcome;
      return state;
    },
    letters: () => (before?.standing === "ready" ? before.letters : new Map()),
    lastConfig: () => ports.memory.lastConfig,
    keepBoardReady(said) {
      ports.memory.boardReady = said;
    },
    board: () => (before?.standing === "ready" ? before.board : undefined),
  };
}
