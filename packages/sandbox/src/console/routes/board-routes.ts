import { Hono } from "hono";
import { showPage } from "../door/show-page.ts";
import { followedSince } from "../door/watch.ts";
import { readBoard } from "../github/read-board.ts";
import { boardPage } from "../pages/board-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

export function boardRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const { person } = c.var.visit;
    const board = await readBoard(person, surroundings.org, surroundings.repo);
    const { followed } = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, "Board", boardPage(board, person.login, followed));
  });
  return app;
}
