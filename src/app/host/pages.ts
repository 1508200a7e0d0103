import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";

/**
 * The pages the app serves to everybody: what it is, and whether it runs. What fails here, or on a page
 * that is added, is logged without its words: they may be somebody's.
 */
export function createPages(log: Log): Hono {
  return new Hono()
    .onError((error, context) => {
      if (error instanceof HTTPException) return error.getResponse();
      // Whoever broke off what they sent is not there any more.
      if (isBrokenOff(context)) return context.body(null, 408);
      log.error("a page could not be shown", failureFields(error));
      return context.text("This did not work, and it is our fault. Please try it again.", 500);
    })
    .get("/", (context) =>
      context.text(
        "Comity runs a Code of Conduct committee on GitHub. It has no pages to read here.",
      ),
    )
    .get("/health", (context) => context.text("ok"));
}

const isBrokenOff: (context: Context) => boolean = ({ env }: Context<{ Bindings: HttpBindings }>) =>
  !env.incoming.complete;
