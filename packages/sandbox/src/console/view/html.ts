import type { html } from "hono/html";

/** A piece of a page, as `html` makes it: everything put into it was escaped. */
export type Html = ReturnType<typeof html>;
