import { CodeName } from "../../src/domain/values/ids.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { at, bo, recorded, reporter1 } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { acknowledged, found, wide } from "./typical-cases.ts";

const [reporter2, reporter3] = [PartyRef.parse("reporter-2"), PartyRef.parse("reporter-3")];
const from = CodeName.parse("blue-crane");
const joining = { from, was: reporter1, receivedAt: at("22 15:00") };

/** Cases that do not go the usual way. */
export const shapeTales: readonly ToldCase[] = [
  told(
    "two reports of one incident",
    [
      ...acknowledged,
      recorded(at("22 17:00"), { type: "ReportJoined", ...joining, party: reporter2 }),
      recorded(at("22 17:00"), {
        type: "ReportJoined",
        ...joining,
        was: reporter2,
        party: reporter3,
        hasPage: true,
      }),
      recorded(at("22 18:00"), { type: "ReportLeft", from }),
    ],
    at("22 18:30"),
  ),
  told(
    "what was decided before is asked, and answered by itself",
    [...found, ...says(bo, at("23 10:00"), "/history reported-1")],
    at("23 10:30"),
    { under: wide },
  ),
  told(
    "a report taken back, and stood by after all",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/withdrawn reporter-1 wants outcome: by phone"),
      ...says(bo, at("22 18:00"), "/withdrawn reporter-1 undone: by mail"),
    ],
    at("22 18:30"),
  ),
];
