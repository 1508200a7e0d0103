import type { Input } from "../../../../src/domain/case/input.ts";
import { Cause, CodeName } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { ada, asks, at, bo, handle, recorded, report } from "../../given.ts";

export const ref = (text: string) => PartyRef.parse(text);
export const to = CodeName.parse("blue-crane");
export const [reporter1, reporter2, reported1, reported2] = [
  ref("reporter-1"),
  ref("reporter-2"),
  ref("reported-1"),
  ref("reported-2"),
];
const names = (when: string, role: "reporter" | "reported" | "affected", who: string): Input =>
  asks(ada, at(when), {
    type: "NameParty",
    role,
    identity: who.includes("@") ? { address: who } : { handle: handle(who) },
  });
/** Two who reported and two who are reported: 22 November until 16:13. */
export const two = [
  report,
  names("22 16:10", "reporter", "kim@example.org"),
  names("22 16:11", "reporter", "sam@example.org"),
  names("22 16:12", "reported", "mal"),
  names("22 16:13", "reported", "pat"),
] as const;
export const splits = (
  parties: readonly PartyRef[],
  also: readonly PartyRef[] = [],
  when = "22 17:00",
) => asks(bo, at(when), { type: "SplitCase", parties, also, about: "the dinner" });
const cause = Cause.parse("IC_split#1");
export const opened = (parties: PartyRef[], when = "22 17:00") => [
  { ...recorded(at(when), { type: "CaseSplit", parties, about: "the dinner" }, bo), cause },
  recorded(at(when), { type: "SplitOpened", split: cause, to }),
];
