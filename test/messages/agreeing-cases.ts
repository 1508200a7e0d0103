import type { SeenAgreement } from "../../src/domain/chapters/deciding/agreement.ts";
import { Duration } from "../../src/domain/values/time.ts";
import { ada, at, bo, cy, dee, recorded } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { proposed, wide } from "./typical-cases.ts";

/** Of the four who decide, all have approved. */
const everybody: SeenAgreement = {
  pull: 2,
  isAgreed: true,
  faults: [],
  approved: [ada, bo, cy, dee],
  objecting: [],
  aside: [],
  awaited: [],
  fallen: [],
};

/** A proposal, and how far those who decide have agreed. */
export const agreeingCases: readonly ToldCase[] = [
  told(
    "proposed and one stands aside",
    [...proposed, ...says(dee, at("23 11:00"), "/stand-aside: I know too little of it")],
    at("23 11:00"),
    { under: wide, pull: { number: 2, heldUpBy: undefined } },
  ),
  told("proposed and one asks for changes", proposed, at("23 11:00"), {
    under: wide,
    pull: { number: 2, heldUpBy: undefined },
    agreement: {
      pull: 2,
      isAgreed: false,
      faults: [],
      approved: [ada, bo],
      objecting: [dee],
      aside: [],
      awaited: [cy],
      fallen: [],
    },
  }),
  told(
    "proposed and two thirds are enough by now",
    [...proposed, recorded(at("27 10:00"), { type: "TwoThirdsAllowed" })],
    at("27 10:00"),
    {
      under: {
        ...wide,
        withoutVote: [cy],
        consensus: {
          minimum: 2,
          rule: "consensus-then-two-thirds",
          twoThirdsAfter: Duration.parse("4d"),
        },
      },
      pull: { number: 2, heldUpBy: undefined },
    },
  ),
  told("proposed and a day has passed", proposed, at("23 11:00"), {
    under: wide,
    pull: { number: 2, heldUpBy: undefined },
    agreement: {
      ...everybody,
      isAgreed: false,
      faults: ["file-invalid"],
      problems: [{ path: "measure 1 (until)", line: 12, sentence: "that day has passed already" }],
    },
  }),
  told(
    "agreed and GitHub does not merge it",
    [...proposed, recorded(at("23 11:00"), { type: "AgreementHeldBack", pull: 2, why: "rules" })],
    at("23 11:00"),
    {
      under: wide,
      pull: { number: 2, heldUpBy: "rules" },
      agreement: { ...everybody, heldUpBy: "rules" },
    },
  ),
];
