import { createAccessAudit } from "../../adapters/github/access/create-access-audit.ts";
import { faultyPlaces } from "../../adapters/github/access/faulty-places.ts";
import { reportPageFile } from "../../domain/chapters/corresponding/committees-drafts.ts";
import { findPeople } from "../../adapters/github/observation/find-people.ts";
import type { Person } from "../../domain/values/person.ts";
import { createIncomingReports } from "../../adapters/github/case/incoming-reports.ts";
import { createCaseRepository } from "../../adapters/github/case/case-repository.ts";
import { connectGitHub } from "../../adapters/github/connection/connect-github.ts";
import { createArchiveReaders } from "../../adapters/github/rooms/archive-readers.ts";
import { createBanRegister } from "../../adapters/github/set-up/ban-register.ts";
import { createBranchGate } from "../../adapters/github/set-up/branch-gate.ts";
import { addressSeal } from "../../adapters/record/address-seal.ts";
import { anchorCodec } from "../../adapters/record/anchor-codec.ts";
import { keyedHash } from "../../adapters/record/keyed-hash.ts";
import { createRecordGuard } from "../../adapters/github/set-up/record-guard.ts";
import { recordCodec } from "../../adapters/record/record-codec.ts";
import { registerCodec } from "../../adapters/record/register-codec.ts";
import { fillDrafts } from "../../adapters/letters/fill-drafts.ts";
import { printMarkdown } from "../../adapters/markdown/print-markdown.ts";
import { readMarkdown } from "../../adapters/markdown/read-markdown.ts";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { slowHash } from "../../adapters/record/slow-hash.ts";
import { signingKeys } from "../../adapters/record/signing-keys.ts";
import { printYaml } from "../../adapters/yaml/print-yaml.ts";
import { readYaml } from "../../adapters/yaml/read-yaml.ts";
import { codeFor } from "./code-for.ts";
import { codeNameWords } from "./code-name-words.ts";
import {
  connectCallPlaces,
  connectCouncilPlace,
  connectJoiningPlaces,
  connectRooms,
  isRoomMark,
  standingKind,
} from "./connect-rooms.ts";
import { connectSetUp } from "./connect-set-up.ts";
import { connectSpaces, surroundingsOfSpaces } from "./connect-spaces.ts";
import { emergencySheet } from "./emergency-sheet.ts";
import { ownDrafts } from "./own-drafts.ts";
import { loadCommands } from "./load-commands.ts";
import { newSalt } from "./new-salt.ts";
import { sha256 } from "./sha256.ts";
import { spaceKinds } from "./space-kinds.ts";
import type { AppSurroundings, Reconciler } from "../host/prepare-app.ts";
import { allowedOrganisations } from "../settings/allowed-organisations.ts";
import type { CaseRepositoryNamed } from "../webhooks/webhook-scope.ts";
import { codeNameCandidates } from "../../domain/values/code-name.ts";
import { wordsOf } from "../../domain/values/kind-of-space.ts";
import { PlaceWatch } from "../../reconcile/access/place-watch.ts";
import { Engine } from "../../reconcile/engine.ts";

/** Wires the engine of one case repository to GitHub, the record's bytes and the mail server. */
export async function connectEngine(
  name: CaseRepositoryNamed,
  surroundings: AppSurroundings,
): Promise<Reconciler> {
  const { github, clock, log, fetch, wallTime, mailer, budgetOf, patienceSeconds } = surroundings;
  const connected = connectGitHub({
    baseUrl: github.apiUrl,
    fetch,
    clock,
    wallTime,
    app: github.app,
    repository: name,
    budgetOf,
  });
  const commands = await loadCommands();
  const { current, previous } = github.recordSecrets;
  const signing = signingKeys(current, previous);
  const seal = addressSeal(current, previous);
  const register = registerCodec(signing, seal);
  const standing = {
    councilPlace: connectCouncilPlace(connected, surroundings),
    joiningPlace: connectJoiningPlaces(connected, surroundings),
    people: async (logins: readonly string[]) => {
      if (logins.length === 0) return new Map<string, Person>();
      const found = await findPeople(connected, "set-up", logins);
      return new Map([...found].map(([login, { person }]) => [login, person]));
    },
    toHear: new Set<Person["id"]>(),
    sealPeople: (people: readonly Person[]) => seal.seal(sealable(people), newSalt()),
  };
  const organisations = allowedOrganisations(name, {
    repositories: github.caseRepositories,
    organisations: github.organisations,
  });
  // Each register would take another repository's ban for somebody else's, or lift it.
  const [first = name] = github.caseRepositories;
  const isFirst = first.owner === name.owner && first.name === name.name;
  const allowed = { allowed: organisations, keyed: isFirst ? surroundings.spaces : [] };
  const findSpace = connectSpaces(spaceKinds, surroundingsOfSpaces(allowed, surroundings));
  const { setUp, board, letters, lastConfig, keepBoardReady } = await connectSetUp(
    connected,
    standing,
    { codec: register, anchorCodec: anchorCodec(signing) },
    commands,
    { ownerSet: name.setAs?.owner, findSpace },
    surroundings,
  );
  const words = codeNameWords();
  const observing = {
    repository: createCaseRepository(connected, () => board()?.project),
    codec: recordCodec(signing, seal),
    addressSeal: seal,
    anchorCodec: anchorCodec(signing),
    codeNames: (issue: string) => codeNameCandidates(sha256(issue), words),
  };
  const hearing = {
    commands,
    readMarkdown: rememberByText(readMarkdown),
    readYaml: rememberByText(readYaml),
    printYaml,
  };
  const showing = {
    emergencySheet: await emergencySheet(),
    fillDraft: fillDrafts(await ownDrafts(), letters),
  };
  const keepingAccess = {
    readers: createArchiveReaders(connected),
    audit: createAccessAudit(connected, github.app.id),
    gate: createBranchGate(connected, github.app.id),
    guard: createRecordGuard(connected, github.app.id),
  };
  const others = github.caseRepositories.filter(
    (one) => one.owner === name.owner && one.name !== name.name,
  );
  const places = {
    isMark: isRoomMark,
    standingKind,
    others: others.map((one) => one.name),
    setAs: name.setAs ?? name,
    id: name.id,
  };
  const moving = connectRooms(connected, places, surroundings);
  const watch = new PlaceWatch({
    places: { faulty: () => faultyPlaces(connected, places) },
    mailer,
    ownersEmail: surroundings.ownersEmail,
    clock,
    log,
    sha256,
  });
  const banning = {
    banRegister: createBanRegister(connected),
    printBans: (...asked: Parameters<typeof register.printBans>) => register.printBans(...asked),
    printForgotten: (...asked: Parameters<typeof register.printForgotten>) =>
      register.printForgotten(...asked),
    findSpace,
    spaceWords: wordsOf(spaceKinds),
  };
  const engine = new Engine({
    clock,
    patienceSeconds,
    log,
    sha256,
    keyedHash: keyedHash(current, previous),
    slowHash,
    newSalt,
    setUp,
    ...observing,
    ...hearing,
    moving,
    ...showing,
    ...keepingAccess,
    watch,
    ...standing,
    callPlace: connectCallPlaces(connected, surroundings),
    lastConfig,
    calledNow: () => connected.repository.name,
    keepBoardReady,
    ...banning,
    mailer,
    replyTo: surroundings.replyTo,
    publicUrl: surroundings.publicUrl,
    ownersEmail: surroundings.ownersEmail,
    community: name.owner,
    incoming: createIncomingReports(connected),
    codeFor: codeFor(current),
    ownWords: () => {
      const own = letters().get(reportPageFile);
      return own === undefined ? undefined : printMarkdown(own);
    },
  });
  return {
    get lookedOver() {
      return engine.lookedOver;
    },
    get isConfigInForce() {
      return engine.isConfigInForce;
    },
    door: engine.door,
    called: () => connected.repository,
    listen: (ask) => engine.listen(ask),
    reconcile: (key) => engine.reconcile(key),
    roomAt: () => connected.roomAt(),
  };
}

/** Of one length for some and for none, so that it does not show which. */
function sealable(people: readonly Person[]): string {
  const written = JSON.stringify(people);
  return written.padEnd(Math.ceil(written.length / 1000) * 1000);
}
