import { at, bo } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { acknowledged } from "./typical-cases.ts";

/** Cases that do not go the usual way. */
export const shapeTales: readonly ToldCase[] = [
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
