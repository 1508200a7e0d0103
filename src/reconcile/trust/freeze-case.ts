import { withBarred } from "../../domain/chapters/banning/with-barred.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isRecused } from "../../domain/who-decides/deciding-body.ts";
import { whoThaws } from "../../domain/who-decides/who-thaws.ts";
import type { Distrust } from "../../domain/tampering/distrust.ts";
import { putBackDueAt } from "../../domain/tampering/putting-back.ts";
import type { Instant } from "../../domain/values/time.ts";
import { frozenCaseNotice } from "../../messages/council.ts";
import { frozenNotice } from "../../messages/frozen-notice.ts";
import { frozenToOwners } from "../../messages/frozen-to-owners.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { appendEvents } from "../record/record-events.ts";
import { adoptionOf, isAdoptable } from "./adoption-of.ts";
import { branchName } from "../observe/judge-record.ts";
import { cannotWait } from "./cannot-wait.ts";
import { lastTrusted, mayThaw, peopleToTell } from "./last-trusted.ts";
import { lastPutBackAt, openNotices } from "./plan-frozen.ts";
import { putBack, wayBack } from "./put-back.ts";
import { tellFrozen } from "./tell-frozen.ts";
import { hearThaw, type ThawHeard } from "./thaw-heard.ts";

/** What a look at a frozen case came to. */
export type Freeze =
  | { readonly is: "adopted" }
  /** Look again at once: there is more to do, or the record was put back. */
  | { readonly is: "again" }
  | { readonly is: "told"; readonly putBackAt: Instant | undefined };

/**
 * One look at a case whose record is not trusted: nothing is decided, recorded, sent or lifted, but
 * what cannot wait is passed on. Electorate and council are told; two members can adopt the record as it stands, and after a while
 * it is put back to where it was anchored.
 */
export async function freezeCase(
  found: FoundCase,
  distrust: Distrust,
  ports: CasePorts,
): Promise<Freeze> {
  const now = ports.clock.now();
  const adopted = configAt(ports.register.adopted, now);
  const config = adopted && withBarred(adopted, ports.register.bans, now);
  if (!config) throw new Error("a register without a config is not in order");
  const state = lastTrusted(found);
  const way = await wayBack(found, distrust, ports);
  const { helping, areTooFew } = whoThaws(state, config);
  const canBeAdopted = isAdoptable(found) && !way.isShortened;
  const canAdopt = canBeAdopted && !areTooFew;
  const thaw = canBeAdopted ? thawIn(found, config, areTooFew, ports) : nothingHeard;
  if (thaw.asked && thaw.seconded) {
    const { asked, seconded } = thaw;
    const added = adoptionOf(found, asked, seconded, config, distrust, ports.anchorCodec);
    await adopt(found, config, added, ports);
    return { is: "adopted" };
  }
  const dueAt = way.to && putBackDue(found.observation, now);
  const isDue = dueAt !== undefined && dueAt <= now;
  const text = frozenNotice({
    reason: distrust,
    people: peopleToTell(state, config, now),
    branch: branchOf(found),
    end: canAdopt ? found.documents.at(-1)?.sha256 : undefined,
    putBackTo: way.to,
    isShortened: way.isShortened,
    helping,
    areTooFew: canBeAdopted && areTooFew,
    askedBy: thaw.asked?.by,
  });
  // The council's address is a list: who is out of the case reads it too.
  const mayMail = !config.council?.members.some((member) => state && isRecused(member, state));
  const council = mayMail ? config.council : undefined;
  const letters = [
    ...(council
      ? [{ to: [council.email], ...frozenCaseNotice(found.codeName, helping.length > 0) }]
      : []),
    ...(areTooFew && !way.to && ports.ownersEmail.length > 0
      ? [{ to: ports.ownersEmail, ...frozenToOwners() }]
      : []),
  ];
  const putBackAt = isDue ? now : putBackInThisFreeze(found.observation);
  const said = { thaw, passedOn: cannotWait(found, config, ports), putBackAt };
  const told = await tellFrozen(found, text, said, letters, ports);
  if (told === "again") return { is: "again" };
  if (!isDue || !way.to) return { is: "told", putBackAt: dueAt };
  // Written down before, so that it is tried at most once an hour whoever dies.
  await putBack(found, way.to, ports);
  return { is: "again" };
}

/** From the notice on, so that a restart changes nothing. */
function putBackDue(observation: CaseObservation, now: Instant): Instant {
  const [notice] = openNotices(observation);
  return putBackDueAt(notice?.createdAt ?? now, lastPutBackAt(observation));
}

function putBackInThisFreeze(observation: CaseObservation): Instant | undefined {
  return lastPutBackAt({ ...observation, comments: openNotices(observation) });
}

const nothingHeard: ThawHeard = { asked: undefined, seconded: undefined, misfits: [] };

/** @param areTooFew then whoever asks for it is told that it does not help */
function thawIn(
  found: FoundCase,
  config: AdoptedConfig,
  areTooFew: boolean,
  ports: CasePorts,
): ThawHeard {
  const { branch, documents, observation } = found;
  const [notice] = openNotices(observation);
  const standsAt = documents.at(-1)?.sha256;
  // What was said before it was told of another freeze: it may have been of this very end.
  if (!branch || !notice || standsAt === undefined) return nothingHeard;
  const state = lastTrusted(found);
  const heard = new Set(documents.map(({ content }) => content.cause));
  const thaw = hearThaw(observation, {
    commands: ports.commands,
    readMarkdown: ports.readMarkdown,
    sha256: ports.sha256,
    standsAt,
    maySpeak: (person) => mayThaw(person, state, config),
    isHeard: ({ cause, at }) => heard.has(cause) || at < notice.createdAt,
  });
  const { asked, misfits } = thaw;
  return areTooFew ? { ...nothingHeard, misfits: [...(asked ? [asked] : []), ...misfits] } : thaw;
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
  await appendEvents({ found, config, events, waitingSince: undefined }, added, end, ports);
}

/** Where the record is, or was before it went missing. */
function branchOf({ branch, codeName, observation }: FoundCase): string {
  if (branch) return branchName(branch);
  return `${observation.issue.state === "CLOSED" ? "closed" : "cases"}/${codeName}`;
}
