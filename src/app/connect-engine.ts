import { createHash, createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createBanRegister } from "../adapters/github/set-up/ban-register.ts";
import { createCaseRepository } from "../adapters/github/case/case-repository.ts";
import { connectGitHub } from "../adapters/github/connection/connect-github.ts";
import { createAccessAudit } from "../adapters/github/access/create-access-audit.ts";
import { createArchiveReaders } from "../adapters/github/rooms/archive-readers.ts";
import { createRooms } from "../adapters/github/rooms/create-rooms.ts";
import { createBranchGate } from "../adapters/github/set-up/branch-gate.ts";
import { createSetUpRepository } from "../adapters/github/set-up/set-up-repository.ts";
import { recordCodec } from "../adapters/record/record-codec.ts";
import { registerCodec } from "../adapters/record/register-codec.ts";
import { printYaml } from "../adapters/yaml/print-yaml.ts";
import { readYaml } from "../adapters/yaml/read-yaml.ts";
import { codeNameCandidates } from "../domain/values/code-name.ts";
import { Sha256 } from "../domain/values/ids.ts";
import type { Board } from "../ports/board.ts";
import { Engine } from "../reconcile/engine.ts";
import { ConfigJudgements } from "../reconcile/set-up/config-judgements.ts";
import { RegisterMemory } from "../reconcile/set-up/register-memory.ts";
import type { SetUpOutcome } from "../reconcile/set-up/set-up-outcome.ts";
import type { TrustedRegister } from "../reconcile/ports/case-ports.ts";
import { reconcileSetUp } from "../reconcile/set-up/reconcile-set-up.ts";
import { allowedOrganisations } from "./allowed-organisations.ts";
import { caseRepositoryFiles } from "./case-repository-files.ts";
import { codeNameWords } from "./code-name-words.ts";
import { connectSpaces } from "./connect-spaces.ts";
import { emergencySheet } from "./emergency-sheet.ts";
import { loadCommands } from "./load-commands.ts";
import type { AppSurroundings } from "./prepare-app.ts";
import type { RepositoryName } from "./webhook-scope.ts";

// The same place from `src/app` and from `dist/app`.
const templates = fileURLToPath(new URL("../../config/case-repository/", import.meta.url));

/** Wires the engine of one case repository to GitHub, the record's bytes and the mail server. */
export async function connectEngine(
  name: RepositoryName,
  surroundings: AppSurroundings,
): Promise<Engine> {
  const { github, clock, log, fetch, wallTime, mailer } = surroundings;
  const connected = connectGitHub({
    baseUrl: github.apiUrl,
    fetch,
    clock,
    wallTime,
    app: github.app,
    repository: name,
  });
  const commands = await loadCommands();
  const setUpPorts = {
    repository: createSetUpRepository(connected, registerCodec, github.app.id),
    codec: registerCodec,
    readYaml,
    clock,
    log,
    commands,
    sha256,
    memory: new RegisterMemory(),
    judgements: new ConfigJudgements(),
    templates: await caseRepositoryFiles(templates),
  };
  let board: Board | undefined;
  let before = "";
  const words = codeNameWords();
  // Whoever knows the names of issues cannot tell from them the names of rooms.
  const secretly = (text: string) =>
    Sha256.parse(createHmac("sha256", github.app.privateKey).update(text, "utf8").digest("hex"));
  return new Engine({
    repository: createCaseRepository(connected, () => board?.project),
    codec: recordCodec,
    clock,
    log,
    mailer,
    commands,
    emergencySheet: await emergencySheet(),
    sha256,
    readYaml,
    printYaml,
    codeNames: (issue) => codeNameCandidates(sha256(issue), words),
    audit: createAccessAudit(connected, github.app.id),
    gate: createBranchGate(connected, github.app.id),
    readers: createArchiveReaders(connected),
    banRegister: createBanRegister(connected),
    printBans: (bans) => registerCodec.printBans(bans),
    findSpace: connectSpaces(
      allowedOrganisations(name, {
        repositories: github.caseRepositories,
        organisations: github.organisations,
      }),
      surroundings,
    ),
    moving: {
      rooms: createRooms(connected),
      log,
      roomNames: (issue) => codeNameCandidates(secretly(`room of ${issue}`), words),
      roomMark: (issue) => `A room of Comity, ${secretly(`mark of ${issue}`).slice(0, 16)}`,
    },
    async setUp() {
      const outcome = await reconcileSetUp(setUpPorts);
      const isReady = outcome.standing === "ready";
      board = isReady ? outcome.board : undefined;
      const now = JSON.stringify(outcome, (key, value: unknown) =>
        changingByThemselves.has(key) ? undefined : value,
      );
      const taken = isReady ? outcome.taken : 0;
      // A label or a field that was put back is missing on the cases still.
      const hasChanged = now !== before || taken > 0;
      before = now;
      const lookAgainAt = outcome.standing === "doubted" ? outcome.lookAgainAt : undefined;
      return { isReady, board, register: registerOf(outcome), hasChanged, lookAgainAt };
    },
  });
}

/** What cases bring about themselves is no change that they have to be looked at for. */
const changingByThemselves: ReadonlySet<string> = new Set(["taken", "registerHead", "bans"]);

function registerOf(outcome: SetUpOutcome): TrustedRegister | undefined {
  if (outcome.standing !== "ready") return undefined;
  const { adopted, rootOid, bans, registerHead: headOid } = outcome;
  return { adopted, rootOid, bans, headOid };
}

function sha256(text: string): Sha256 {
  return Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
