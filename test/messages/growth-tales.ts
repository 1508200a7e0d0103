import { at, recorded } from "../domain/given.ts";
import { told, type Happened, type ToldCase } from "./told-case.ts";
import { enacted, wide } from "./typical-cases.ts";

const carriedOut: Happened = [
  ...enacted,
  recorded(at("24 18:21"), { type: "LineDone", line: 1, proof: "GET lists 1011" }),
  recorded(at("24 18:21"), { type: "LineDone", line: 2, proof: "GET lists 1011" }),
];

/** Lists or rooms that came in while a ban is in force. */
export const growthTales: readonly ToldCase[] = [
  told(
    "lists came in while a ban is in force, and one for people",
    [
      ...carriedOut,
      recorded(at("25 09:00"), {
        type: "PartsFound",
        line: 1,
        parts: ["new.lists.example.org"],
        evidence: {},
      }),
      recorded(at("25 09:00"), {
        type: "PartsCovered",
        line: 1,
        parts: ["new.lists.example.org"],
        proof: "GET names 1011",
      }),
      recorded(at("25 09:00"), { type: "PartsLeft", line: 2, parts: [], reason: "is-owner" }),
    ],
    at("25 09:00"),
    { under: wide },
  ),
  told(
    "more lists came in than are named, and none may be taken",
    [
      ...carriedOut,
      recorded(at("25 09:00"), {
        type: "PartsLeft",
        line: 1,
        parts: Array.from({ length: 12 }, (_, i) => `list${i + 1}.lists.example.org`),
        reason: "key-too-weak",
      }),
    ],
    at("25 09:00"),
    { under: wide },
  ),
];
