import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createPages } from "../../src/app/host/pages.ts";
import { anApp } from "./an-app.ts";
import { recordingLog } from "./recording-log.ts";

const printed = vi.spyOn(console, "error").mockReturnValue();
afterEach(() => printed.mockClear());

test("a page that fails says so, and prints nothing of what failed", async () => {
  const { log, lines } = recordingLog();
  const pages = createPages(log).get("/x", () => {
    throw new TypeError("rin@example.org");
  });
  const answer = await pages.request("/x", {}, { incoming: { complete: true } });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain("it is our fault");
  expect(lines).toMatchObject([{ level: "error", message: "a page could not be shown" }]);
  expect(JSON.stringify(lines)).not.toContain("rin");
  expect(printed).not.toHaveBeenCalled();
});

test("an upload that its sender breaks off is no error", async () => {
  const { app, lines } = await anApp();
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  const head = ["POST /report HTTP/1.1", "host: x", "content-length: 5000000"];
  const type = "content-type: multipart/form-data; boundary=z";
  socket.write(`${[...head, type].join("\r\n")}\r\n\r\n--z\r\n`);
  await new Promise((on) => socket.once("ready", on));
  // Each is answered after what came before it was read.
  await fetch(`${app.url}/health`);
  socket.destroy();
  await fetch(`${app.url}/health`);
  await app.close();
  expect(lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
});
