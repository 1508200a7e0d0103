import { HandMadeChangeUndone, type WordsChanged } from "../../src/domain/case/answer-events.ts";
import { ada, at, cy, dee, recorded } from "../domain/given.ts";

/** What the app keeps and somebody changed. */
export const undone = HandMadeChangeUndone.shape.what.options.map((what, i) =>
  recorded(at(`22 17:0${i}`), { type: "HandMadeChangeUndone", what }),
);

const changed = (minute: number, body: Partial<WordsChanged>) =>
  recorded(at(`22 18:${minute}`), {
    type: "WordsChanged",
    what: "comment",
    how: "edited",
    ...body,
  });
/** What others, and people themselves, make of what was said. */
export const reworded = [
  changed(10, { of: cy, changedBy: dee, writtenAt: at("22 16:00") }),
  changed(11, { of: cy, changedBy: cy, writtenAt: at("22 17:50") }),
  changed(12, { of: cy, changedBy: dee, how: "deleted" }),
  changed(13, { changedBy: dee, writtenAt: at("22 18:13") }),
  changed(14, { of: cy, writtenAt: at("18 18:00") }),
  changed(15, { of: ada, changedBy: dee, what: "report", writtenAt: at("22 16:00") }),
  changed(16, { of: ada, changedBy: dee, writtenAt: at("22 16:00") }),
];
