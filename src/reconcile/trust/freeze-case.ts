import { withBarred } from "../../domain/chapters/banning/with-barred.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import { dangerNotice } from "../../domain/chapters/urgent-action/danger-text.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isRecused } from "../../domain/who-decides/deciding-body.ts";
import { decidesAnywhere } from "../../domain/who-decides/party-is-out.ts";
import type { Distrust } from "../../domain/tampering/distrust.ts";
import { frozenCaseNotice } from "../../messages/council.ts";
import { dangerWhileFrozen, frozenNotice } from "../../messages/frozen-notice.ts";
import type { Letter } from "../../ports/mailer.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { appendEvents } from "../record/record-events.ts";
import { answerKey, readFrozenMark } from "../marks/markers.ts";
import { adoptionOf, isAdoptable } from "./adoption-of.ts";
import { branchName } from "../observe/judge-record.ts";
import { hearDanger } from "./danger-heard.ts";
import { lastTrusted, lastTrustedHead, mayThaw, peopleToTell } from "./last-trusted.ts";
import { openNotices, type PassedOn, planFrozen } from "./plan-frozen.ts";
import { hearThaw, type ThawHeard } from "./thaw-heard.ts";

/**
 * One look at a case whose record is not trusted: nothing is decided, recorded, sent or lifted, but
 * word of danger is passed on.
 * Electorate and council are told; two members can adopt the record as it stands. `again` asks for
 * another look at once.
 */
export async function freezeCase(
  found: FoundCase,
  distrust: Distrust,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): Promise<"adopted" | "told" | "again"> {
  const now = ports.clock.now();
  const adopted = configAt(ports.register.adopted, now);
  const config = adopted && withBarred(adopted, ports.register.bans, now);
  if (!config) throw new Error("a register without a config is not in order");
  const state = lastTrusted(found);
  const thaw = thawIn(found, config, ports);
  if (thaw.asked && thaw.seconded) {
    const added = adoptionOf(found, thaw.asked, thaw.seconded, config, distrust);
    await adopt(found, config, added, ports);
    return "adopted";
  }
  const text = frozenNotice({
    reason: distrust,
    people: peopleToTell(state, config, ports.clock.now()),
    branch: branchOf(found),
    head: isAdoptable(found) ? found.branch?.headOid : undefined,
    lastTrustedHead: lastTrustedHead(found, memory?.record),
    askedBy: thaw.asked?.by,
  });
  // The council's address is a list: who is out of the case reads it too.
  const mayMail = !config.council?.members.some((member) => state && isRecused(member, state));
  const told = mayMail ? config : { ...config, council: undefined };
  return tell(found, text, { thaw, dangers: dangersIn(found, config, ports) }, told, ports);
}

/** Danger does not wait for a record: everybody who decides is called, with whom to call. */
function dangersIn(found: FoundCase, config: AdoptedConfig, ports: CasePorts): readonly PassedOn[] {
  const state = lastTrusted(found);
  const recorded = new Set(found.documents.map(({ content }) => content.cause));
  const people = peopleToTell(state, config, ports.clock.now());
  const said = hearDanger(found.observation, {
    commands: ports.commands,
    readMarkdown: ports.readMarkdown,
    sha256: ports.sha256,
    maySpeak: (person) => decidesAnywhere(person, { appointed: state?.appointed ?? [] }, config),
    isHeard: ({ cause }) => recorded.has(cause),
  });
  const body = `${dangerNotice(people, ports.emergencySheet)}\n\n${dangerWhileFrozen}`;
  return said.map(({ cause }) => ({ key: answerKey(cause), body }));
}

function thawIn(found: FoundCase, config: AdoptedConfig, ports: CasePorts): ThawHeard {
  const { branch, documents, observation } = found;
  const [notice] = openNotices(observation);
  // What was said before it was told of another freeze: it may have been of this very head.
  if (!branch || !notice || !isAdoptable(found)) {
    return { asked: undefined, seconded: undefined, misfits: [] };
  }
  const state = lastTrusted(found);
  const heard = new Set(documents.map(({ content }) => content.cause));
  return hearThaw(observation, {
    commands: ports.commands,
    readMarkdown: ports.readMarkdown,
    sha256: ports.sha256,
    headOid: branch.headOid,
    maySpeak: (person) => mayThaw(person, state, config),
    isHeard: ({ cause, at }) => heard.has(cause) || at < notice.createdAt,
  });
}

/** Compare-and-swap like every record: where the head moved, the next look judges it anew. */
async function adopt(
  found: FoundCase,
  config: AdoptedConfig,
  added: Parameters<typeof appendEvents>[1],
  ports: CasePorts,
): Promise<void> {
  const { branch, documents } = found;
  if (!branch) throw new Error("there is no record to adopt");
  const events = documents.map(({ content }) => content);
  const { files, people, headOid } = branch;
  const end = { files, people, headOid, head: documents.at(-1) };
  await appendEvents({ found, config, events }, added, end, ports);
}

/** First on the issue; then to the council, whose notice the comment marks as sent. */
async function tell(
  { observation, codeName, branch }: FoundCase,
  text: string,
  { thaw, dangers }: { readonly thaw: ThawHeard; readonly dangers: readonly PassedOn[] },
  { council }: AdoptedConfig,
  { repository, mailer, sha256 }: CasePorts,
): Promise<"told" | "again"> {
  const [notice] = openNotices(observation);
  const isTold = notice !== undefined && readFrozenMark(notice.body) === "council-told";
  const owesMail = mailer !== undefined && council !== undefined && !isTold;
  if (notice && owesMail) {
    const key = sha256(`${observation.issue.id} frozen ${branch?.headOid ?? "without a record"}`);
    const letter: Letter = {
      to: [council.email],
      ...frozenCaseNotice(codeName),
      messageId: `<${key.slice(0, 32)}@comity>`,
    };
    await mailer.send(letter);
  }
  const mark = notice && (owesMail || isTold) ? "council-told" : "council-awaits";
  const steps = planFrozen(observation, text, mark, thaw, dangers);
  if (steps.length > 0) await repository.show(observation.issue.id, undefined, steps);
  return !notice && owesMail ? "again" : "told";
}

/** Where the record is, or was before it went missing. */
function branchOf({ branch, codeName, observation }: FoundCase): string {
  if (branch) return branchName(branch);
  return `${observation.issue.state === "CLOSED" ? "closed" : "cases"}/${codeName}`;
}
