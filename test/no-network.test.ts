import { once } from "node:events";
import { createServer, get } from "node:http";
import { connect } from "node:net";
import { connect as connectSafely } from "node:tls";
import { expect, test } from "vitest";
import { portOf } from "local-github/testing";

const refusal = /tests reach this machine only/;

test.each([
  ["fetch by a name", () => fetch("https://example.org/").catch(({ cause }) => cause)],
  ["fetch by an address", () => fetch("http://192.0.2.1/").catch(({ cause }) => cause)],
  ["a request", () => once(get("http://example.org/"), "error").catch((error) => error)],
  ["a socket", () => once(connect(80, "example.org"), "connect").catch((error) => error)],
  [
    "a socket with TLS",
    () => once(connectSafely(443, "192.0.2.1"), "secureConnect").catch((error) => error),
  ],
])("%s goes nowhere but to this machine", async (_, reach) => {
  expect(String(await reach())).toMatch(refusal);
});

test.each(["127.0.0.1", "localhost"])("%s is this machine", async (host) => {
  await using server = createServer((_, response) => response.end("here")).listen(0, host);
  await once(server, "listening");
  const answer = await fetch(`http://${host}:${portOf(server)}/`);
  expect(await answer.text()).toBe("here");
});
