import { Hono } from "hono";
import { showPage } from "../door/show-page.ts";
import { followedSince } from "../door/watch.ts";
import { ActingPerson } from "../github/acting-person.ts";
import { readRooms } from "../github/read-rooms.ts";
import { roomsPage } from "../pages/rooms-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

/** Where the cases are that the board does not show. */
export function roomsRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { cast, githubUrl } = surroundings;
  const everybody = cast.map((member) => new ActingPerson(githubUrl, member));
  const app = new Hono<ConsoleEnv>();
  app.get("/rooms", async (c) => {
    const { person } = c.var.visit;
    const rooms = await readRooms(person, surroundings, everybody);
    const { followed } = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, "Rooms", roomsPage(rooms, person.login, followed));
  });
  return app;
}
