import { html } from "hono/html";
import { mostBytesOfFile, mostFiles } from "../domain/values/outside-file.ts";
import type { Markup } from "./layout.ts";
import { takenTypes } from "./sent-files.ts";

/** Where files are chosen, with what one has to know before. */
export function filesField(asks: string): Markup {
  return html`<label for="files">${asks}</label>
    <p class="hint" id="files-hint">
      Pictures or plain texts: at most ${mostFiles}, each of at most ${mostBytesOfFile / 1_000_000}
      megabytes. <strong>Please send no intimate pictures, and none of children.</strong> We take
      out what a picture says of place, time and camera, and the names of the files. What one can
      see in it stays: look for names, and for your own.
    </p>
    <input
      type="file"
      id="files"
      name="files"
      multiple
      accept="${takenTypes}"
      aria-describedby="files-hint"
    />`;
}
