import { Hono } from "hono";

/** The pages the app serves to everybody: what it is, and whether it runs. */
export function createPages(): Hono {
  return new Hono()
    .get("/", (context) =>
      context.text(
        "Comity runs a Code of Conduct committee on GitHub. It has no pages to read here.",
      ),
    )
    .get("/health", (context) => context.text("ok"));
}
