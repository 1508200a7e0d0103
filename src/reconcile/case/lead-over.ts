import type { Lead } from "../../domain/chapters/closing/closing-state.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { addMinutes } from "../../domain/values/time.ts";
import { joinsText, leavesText, wroteText } from "../../messages/handled-elsewhere.ts";
import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import type { WithHeard } from "./understand-case.ts";
import { ownVersion } from "../hear/own-words.ts";
import { stateIn } from "../hear/state-in.ts";
import { type LeadMark, printLeadMark, readLeadMark } from "../marks/lead-marks.ts";
import { caseKey, resolutionKey } from "../looks/keys.ts";
import { readAnchor } from "../marks/markers.ts";
import type { CasePorts } from "../ports/case-ports.ts";

interface Note {
  readonly mark: LeadMark;
  readonly body: string;
}

/** How long what this case shows waits for the other to have heard. */
const minutesOfPatience = 10;

/**
 * What is handled in another case is said there, before this one shows that it is: whoever dies between
 * finds this one unshown and comes here again. Once each, told by its mark; the other hears it from
 * there, and calls back.
 */
export async function leadOver(look: CaseLook & WithHeard & Recorded): Promise<CaseAnswer> {
  const { heard, recorded, unshown, ports } = look;
  const { leads } = heard.state;
  for (const event of heard.added)
    if (event.type === "ReportJoined" || event.type === "ReportLeft")
      ports.callTo(resolutionKey(event.from));
  const isShown = heard.found.observation.comments.some(
    ({ ours, body }) => ours && readAnchor(body)?.sha256 === recorded.head.sha256,
  );
  if (leads.length === 0 || isShown) return onward;
  const led = [];
  for (const lead of leads) {
    // One after another: two may lead to the same case.
    // oxlint-disable-next-line no-await-in-loop
    led.push(await leadTo(lead, heard.state, ports));
  }
  const isOld = addMinutes(recorded.committedAt, minutesOfPatience) <= ports.clock.now();
  if (isOld || led.every((one) => one === "heard")) return onward;
  const lookAgainAt = addMinutes(ports.clock.now(), 1);
  return { stop: { case: "settled", memory: unshown, lookAgainAt } };
}

/** `heard` where the other case knows, is not there any more, or has a record that is not believed. */
async function leadTo(lead: Lead, state: CaseState, ports: CasePorts): Promise<"heard" | "said"> {
  const { repository, register, callTo } = ports;
  const found = await repository.recordOf(lead.to, register.rootOid);
  const there = found && stateIn(found, ports);
  if (!there) return "heard";
  const { id } = there.issue;
  const observed = await repository.observe(id, [lead.to], undefined, register.rootOid);
  if (!observed) return "heard";
  const known = observed.comments
    .filter(({ ours }) => ours)
    .map((comment) => readLeadMark(ownVersion(comment)?.text ?? ""));
  const isKnown = ({ from, does, at }: LeadMark) =>
    known.some((one) => one?.from === from && one.does === does && one.at === at);
  const missing = notesOf(lead, state, there).filter(({ mark }) => !isKnown(mark));
  const steps = missing.map(({ mark, body }) => {
    return { step: "add-comment" as const, body: `${printLeadMark(mark)}\n${body}` };
  });
  if (steps.length > 0) await repository.show(id, undefined, steps);
  const isHere = there.joined.some((one) => one.from === state.codeName && one.isHere);
  if (isHere === (lead.backAt === undefined)) return "heard";
  callTo(caseKey(id));
  return "said";
}

function notesOf(
  { since, backAt }: Lead,
  { codeName, issue: { number }, messages }: CaseState,
  there: CaseState,
): readonly Note[] {
  const joins = joinsText(codeName, number, there.closed !== undefined);
  // Instants are whole seconds: what came in the very second may have come after it.
  const wrote = messages.filter(({ at }) => at >= since && (backAt === undefined || at < backAt));
  return [
    { mark: { from: codeName, does: "joins", at: since }, body: joins },
    ...wrote.map(({ party, at }): Note => {
      return {
        mark: { from: codeName, does: "wrote", at },
        body: wroteText(codeName, number, party),
      };
    }),
    ...(backAt === undefined
      ? []
      : [
          {
            mark: { from: codeName, does: "leaves" as const, at: backAt },
            body: leavesText(codeName, number),
          },
        ]),
  ];
}
