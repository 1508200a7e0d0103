import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { anApp } from "./an-app.ts";
import { delivery } from "./local-github.ts";

const path = "/api/github/webhooks";
const payload = {
  repository: { name: "conduct", owner: { login: "example-org" }, default_branch: "main" },
  sender: { login: "bo", type: "User" },
  issue: { node_id: "I_1", title: "about ada" },
};
const signature = `x-hub-signature-256: sha256=${"0".repeat(64)}`;

/** A request that says this of itself and sends no more than this of its body. */
function begin(url: string, headers: readonly string[], body = ""): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [`POST ${path} HTTP/1.1`, "host: x", "x-github-event: issues", ...headers];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  return socket;
}

/** All that is answered until the connection ends. */
function answered(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (piece: Buffer) => (text += piece.toString()));
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });
}

describe("a delivery is refused by its head alone", () => {
  test.each([
    ["without a signature", ["content-length: 100"], 400],
    [
      "with a signature of another kind",
      ["content-length: 100", "x-hub-signature-256: sha1=aa"],
      400,
    ],
    ["larger than GitHub sends any", ["content-length: 26214401", signature], 413],
  ])("%s", async (_, headers, status) => {
    const { app, looked, lines } = await anApp();
    const answer = await answered(begin(app.url, headers));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(looked).toEqual([]);
    expect(lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("whoever sends what never ends", () => {
  const ready = (sockets: readonly Socket[]) =>
    Promise.all(sockets.map((socket) => new Promise((on) => socket.once("ready", on))));

  test("holds up nobody: of a hundred, the one that has come longest is given up", async () => {
    const { app, post, lines } = await anApp();
    const half = () => begin(app.url, ["content-length: 100", signature], "half of it");
    const first = half();
    const ended = answered(first);
    await ready([first]);
    const others = Array.from({ length: 99 }, half);
    await ready(others);
    for (let i = 0; i < 3; i += 1)
      expect((await post(path, delivery("issues", payload))).status).toBe(200);
    expect(await ended).toMatch(/^HTTP\/1\.1 503 /);
    expect(lines.filter(({ level }) => level === "error")).toEqual([]);
    for (const socket of others) socket.destroy();
  });

  test.each([
    ["that it is long", "content-length: 26214400"],
    ["nothing of its length", "transfer-encoding: chunked"],
  ])("and says %s, holds up nobody", async (_, length) => {
    const { app, post } = await anApp();
    const open = [1, 2, 3].map(() => begin(app.url, [length, signature]));
    await ready(open);
    expect((await post(path, delivery("issues", payload))).status).toBe(200);
    for (const socket of open) socket.destroy();
  });
});

test("a delivery of which only half comes ends after ten seconds, and is no error", async () => {
  const { app, looked, lines } = await anApp();
  const began = performance.now();
  const answer = await answered(begin(app.url, ["content-length: 100", signature], "half of it"));
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeGreaterThan(9);
  expect(seconds).toBeLessThan(13);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(looked).toEqual([]);
  expect(lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
}, 20_000);

test("a delivery that its sender breaks off is no error either", async () => {
  const { app, lines, post } = await anApp();
  const socket = begin(app.url, ["content-length: 100", signature], "half of it");
  await new Promise((on) => socket.once("ready", on));
  // Each is answered after what came before it was read.
  await post(path, delivery("issues", payload));
  socket.destroy();
  await post(path, delivery("issues", payload));
  await app.close();
  expect(lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
});

describe("while the webhook secret is being changed", () => {
  test.each([
    ["the new one counts", "new", 200],
    ["the one before counts", "old", 200],
    ["no other counts", "older", 400],
  ])("%s", async (_, signedWith, status) => {
    const settings = { webhookSecret: "new", previousWebhookSecret: "old" };
    const { app, looked, post } = await anApp({ settings });
    const answer = await post(path, delivery("issues", payload, signedWith));
    await app.idle();
    expect(answer.status).toBe(status);
    expect(looked).toEqual(status === 200 ? ["example-org/conduct case:I_1"] : []);
  });

  test("nothing but the secret counts where none was before", async () => {
    const { post } = await anApp();
    expect((await post(path, delivery("issues", payload, ""))).status).toBe(400);
  });
});
