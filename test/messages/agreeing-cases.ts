import { ada, at, bo, cy, dee } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { proposed, wide } from "./typical-cases.ts";

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
];
