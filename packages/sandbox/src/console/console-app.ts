import { Hono } from "hono";
import { keepStrangersOut } from "./door/keep-strangers-out.ts";
import { seeVisit } from "./door/see-visit.ts";
import { showFailure } from "./door/show-failure.ts";
import { showPage } from "./door/show-page.ts";
import { messagePage } from "./pages/message-page.ts";
import { bansRoutes } from "./routes/bans-routes.ts";
import { boardRoutes } from "./routes/board-routes.ts";
import { caseRoutes } from "./routes/case-routes.ts";
import { editRoutes } from "./routes/edit-routes.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { guideRoutes } from "./routes/guide-routes.ts";
import { reportRoutes } from "./routes/report-routes.ts";
import { resolutionRoutes } from "./routes/resolution-routes.ts";
import { roomsRoutes } from "./routes/rooms-routes.ts";
import { sandboxRoutes } from "./routes/sandbox-routes.ts";
import { troubleRoutes } from "./routes/trouble-routes.ts";
import type { Surroundings } from "./surroundings.ts";
import type { ConsoleEnv } from "./visit.ts";

const sections = [
  bansRoutes,
  boardRoutes,
  caseRoutes,
  editRoutes,
  guideRoutes,
  reportRoutes,
  resolutionRoutes,
  roomsRoutes,
  sandboxRoutes,
  troubleRoutes,
];

/** The console as a function from requests to pages. */
export function consoleApp(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(keepStrangersOut);
  app.route("/", fileRoutes());
  app.use(seeVisit(surroundings));
  for (const section of sections) app.route("/", section(surroundings));
  app.notFound((c) =>
    showPage(c, "No such page", messagePage("No such page", "There is nothing here.", "/"), 404),
  );
  app.onError(showFailure);
  return app;
}
