import { Hono } from "hono";
import { stylesheet } from "../style/stylesheet.ts";

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0e4d64"/><path d="M22 11a8 8 0 1 0 0 10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`;

/** The two files every page loads. */
export function fileRoutes(): Hono {
  const app = new Hono();
  app.get("/console.css", (c) =>
    c.body(stylesheet, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/comity.svg", (c) => c.body(icon, 200, { "content-type": "image/svg+xml" }));
  return app;
}
