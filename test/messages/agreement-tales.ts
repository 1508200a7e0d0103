import { at, recorded } from "../domain/given.ts";
import { told, type ToldCase } from "./told-case.ts";
import { proposed } from "./typical-cases.ts";

/** Cases in which everybody agrees and something else keeps that back. */
export const agreementTales: readonly ToldCase[] = [
  ...(["text", "conflict", "rules"] as const).map((why) =>
    told(
      `everybody agrees, and this keeps it back: ${why}`,
      [...proposed, recorded(at("23 11:00"), { type: "AgreementHeldBack", pull: 2, why })],
      at("23 11:00"),
    ),
  ),
  told(
    "somebody no longer agrees to what was kept back",
    [
      ...proposed,
      recorded(at("23 11:00"), { type: "AgreementHeldBack", pull: 2, why: "rules" }),
      recorded(at("23 12:00"), { type: "AgreementWithdrawn", pull: 2 }),
    ],
    at("23 12:00"),
  ),
];
