import { html } from "hono/html";
import type { NotRead } from "./admit-bodies.ts";
import { layout, type Markup } from "./layout.ts";
import { mostBytesOfFile, mostFiles } from "../domain/values/outside-file.ts";

const says: Readonly<Record<NotRead, string>> = {
  "too-long": `It was too long: at most ${mostFiles} files, each of at most ${mostBytesOfFile / 1_000_000} megabytes.`,
  "too-often": "Too many files came in during the last hour.",
  "too-many-at-once": "Others are sending files too. Please try again in a minute.",
};

/** For what was refused before anything of it was read. */
export function notReadPage(why: NotRead): Markup {
  return layout(
    "Not sent: your files",
    html`<h1>This was not sent</h1>
      <p>${says[why]}</p>
      <p>
        Nothing was stored. Go <em>back</em> in your browser: what you wrote is still there. Take
        out the files, or choose smaller ones, and send it again.
      </p>`,
  );
}

export const notReadStatus: Readonly<Record<NotRead, 413 | 429 | 503>> = {
  "too-long": 413,
  "too-often": 429,
  "too-many-at-once": 503,
};
