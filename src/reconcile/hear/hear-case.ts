import { type CaseCommand, handlesIn } from "../../domain/case/case-command.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { catchUp } from "../../domain/case/catch-up.ts";
import type { Input, ReportInput } from "../../domain/case/input.ts";
import { replay } from "../../domain/case/replay.ts";
import { wasAgreed } from "../../domain/chapters/deciding/judge-pull.ts";
import { withBarred } from "../../domain/chapters/banning/with-barred.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { Accounts } from "../../domain/kernel/asking.ts";
import type { FoundAccount } from "../../domain/values/account-shown.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Handle } from "../../domain/values/handle.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import { bodyOf, rosterOf } from "../../domain/who-decides/deciding-body.ts";
import { caseKey, roomKey } from "../looks/keys.ts";
import { accountsOf } from "./accounts-of.ts";
import { appointedIn, commandsOf } from "./commands-of.ts";
import { hear } from "./hear.ts";
import { lookInPlaces } from "./look-in-places.ts";
import { lookUpThere } from "./look-up-there.ts";
import { lookUpCases, type OtherCasePorts } from "./look-up-cases.ts";
import { lookUpComments } from "./look-up-comments.ts";
import { mergeToCome } from "./merged-before.ts";
import { ownersOf } from "./owners-of.ts";
import { writingOf } from "./writing-of.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** More mentions than these are compared by login alone. */
const mostMentions = 50;

/** A case with everything decided that people and time have brought so far. */
export interface HeardCase {
  readonly found: FoundCase;
  readonly config: AdoptedConfig;
  /** The head this was decided on; the root commit for a case that begins. */
  readonly headOid: GitOid;
  /** What the record holds already. */
  readonly history: readonly CaseEvent[];
  /** What it lacks. */
  readonly added: readonly CaseEvent[];
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** Whether everybody who decides had agreed by an instant on what is proposed. */
  readonly isAgreedAt: (instant: Instant) => boolean;
  /** Since when words may wait for a merge that this look asks for; `undefined` where none do. */
  readonly waitingSince: Instant | undefined;
}

/** What hearing a case works with: it reads and decides, and writes nothing. */
type HearingPorts = Pick<
  CasePorts,
  | "commands"
  | "readMarkdown"
  | "sha256"
  | "keyedHash"
  | "addressSeal"
  | "newSalt"
  | "readYaml"
  | "printYaml"
  | "register"
  | "room"
  | "moving"
  | "calls"
  | "openings"
  | "log"
> &
  OtherCasePorts & {
    readonly clock: Pick<CasePorts["clock"], "now">;
    readonly repository: Pick<CasePorts["repository"], "people" | "recordOf" | "observe">;
    readonly bans: Pick<CasePorts["bans"], "findSpace">;
  };

/**
 * `undefined` for an issue that is no case.
 */
export async function hearCase(
  found: FoundCase,
  ports: HearingPorts,
): Promise<HeardCase | undefined> {
  const { adopted, rootOid, bans } = ports.register;
  const now = ports.clock.now();
  const inForce = (instant: Instant) => {
    const then = configAt(adopted, instant);
    return then && withBarred(then, bans, instant);
  };
  const config = inForce(now);
  const headOid = found.branch?.headOid ?? rootOid;
  if (!config) return undefined;

  // A room begins with the record that moves in; an issue there is never a case of its own.
  if (ports.room && found.documents.length === 0) return undefined;

  const history = found.documents.map(({ content }) => content);
  const before = replay(history);
  const speakers = [...adopted.flatMap(rosterOf), ...appointedIn(before)];
  const maySpeak = (person: Person) => speakers.some((one) => isSamePerson(one, person));
  const key = ports.room ? roomKey(found.codeName) : caseKey(found.observation.issue.id);
  const said = [
    ...hear(found.observation, found.codeName, { ...ports, maySpeak }, history),
    ...ports.openings(key),
    ...(before ? await ports.calls.heard(before, config, key) : []),
  ];
  const inputs = withoutOvertaken(said, history);
  const waiting = unheard(inputs, history);
  const deciding = before ? bodyOf(before, config) : [];
  const speaking = [...rosterOf(config), ...deciding, ...appointedIn(before)];
  const commands = commandsOf(waiting, speaking);
  const handles = handlesNamed(waiting, commands);
  const looked = handles.length > 0 ? await ports.repository.people(handles) : noAccounts;
  const accounts = accountsOf(handles, looked, namedBefore(ports.register));
  const owners = await ownersOf(commands, before, whoever(accounts, before), config, ports);
  const lookedUpThere = await lookUpThere(commands, config, ports.bans);
  const seenInPlaces = await lookInPlaces(commands, before, ports);
  const casesNamed = await lookUpCases(waiting, commands, before, found.codeName, ports);
  const commentsNamed = await lookUpComments(commands, found.observation, ports);
  const configOf = (instant: Instant) => inForce(instant) ?? config;
  const agreedAt = (at: Instant, state: CaseState) => {
    const under = { state, config: configOf(at), at, writing: ports };
    const pull = found.observation.resolution?.pulls.find((one) => one.isOurs);
    return pull !== undefined && wasAgreed(pull, under);
  };
  const merge = mergeToCome(found.observation.resolution, configOf, ports);
  const added = catchUp(history, inputs, {
    configAt: configOf,
    accounts,
    accountsSince: new Map([...looked.values()].map((one) => [one.person.id, one.createdAt])),
    namedBefore: namedBefore(ports.register),
    owners,
    lookedUpThere,
    seenInPlaces,
    casesNamed,
    commentsNamed,
    writing: writingOf(ports),
    now,
    isAgreedAt: agreedAt,
    ...(merge && { isMergedBefore: merge.isMergedBefore }),
  });
  const events = [...history, ...added];
  const state = replay(events);
  if (!state) return undefined;
  const isAgreedAt = (instant: Instant) => agreedAt(instant, state);
  const waitingSince = merge?.waitingSince(state);
  return { found, config, headOid, history, added, events, state, isAgreedAt, waitingSince };
}

/** Whom the register names: who ever decided, and who was ever banned. */
function namedBefore({ adopted, bans }: HearingPorts["register"]): readonly Person[] {
  return [...bans.flatMap(({ person }) => person ?? []), ...adopted.flatMap(rosterOf)];
}

/** Everybody whom a command here can be about. */
function whoever(accounts: Accounts, before: CaseState | undefined): readonly Person[] {
  const parties = before?.parties.flatMap(({ person }) => person ?? []) ?? [];
  return [...accounts.values(), ...parties];
}

function commentOf(cause: Input["cause"]): string {
  return cause.split(/[@#]/)[0] ?? "";
}

/** What was heard of a comment before somebody else edited it stands, and nothing more is said of it. */
function withoutOvertaken(
  inputs: readonly Input[],
  history: readonly CaseEvent[],
): readonly Input[] {
  const comments = new Set(history.map((event) => commentOf(event.cause)));
  return inputs.filter(
    ({ cause }) =>
      !cause.endsWith("@others#1") ||
      !comments.has(commentOf(cause)) ||
      history.some((event) => event.cause === cause),
  );
}

function unheard(inputs: readonly Input[], history: readonly CaseEvent[]): readonly Input[] {
  const heard = new Set(history.map((event) => event.cause));
  return inputs.filter((input) => !heard.has(input.cause));
}

/** Logins change hands: whom a report mentions may be of the roster by a login the config lacks. */
function namedBy({ parties, mentions }: ReportInput): readonly Handle[] {
  return [
    ...parties.map(({ identity }) => identity.handle),
    ...mentions.marked.slice(0, mostMentions),
  ];
}

/** The logins that members and forms name: all of them are looked up in one request. */
function handlesNamed(
  inputs: readonly Input[],
  commands: readonly CaseCommand[],
): readonly Handle[] {
  const named = inputs.flatMap((input) => (input.kind === "report" ? namedBy(input) : []));
  return [...new Set([...named, ...commands.flatMap(handlesIn)])];
}

const noAccounts: ReadonlyMap<Handle, FoundAccount> = new Map();
