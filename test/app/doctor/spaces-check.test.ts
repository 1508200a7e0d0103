import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { spacesCheck } from "../../../src/app/doctor/checks/spaces-check.ts";
import { admitPatient } from "../../../src/app/doctor/patient.ts";
import { startMatrix } from "../../fakes/platforms/matrix.ts";
import { recordSecrets } from "../../fakes/record-keys.ts";
import { privateKey } from "../../world/private-key.ts";

const bot = "@comity:chat.example.org";
const room = "!lobby:chat.example.org";

describe("what comity doctor says of a space that takes a key", () => {
  let there: Awaited<ReturnType<typeof startMatrix>>;
  beforeAll(async () => {
    there = await startMatrix();
  });
  afterAll(() => there[Symbol.asyncDispose]());

  async function said({ key = there.key, origin = there.origin, config = committeeConfig } = {}) {
    const named = `spaces:\n  - { kind: matrix, name: our rooms, origin: "${there.origin}", rooms: ["${room}"] }`;
    const text = config.replace("spaces:", named);
    const patient = admitPatient({
      settings: {
        common: {
          host: "127.0.0.1",
          port: 0,
          publicUrl: undefined,
          logLevel: undefined,
          smtpUrl: undefined,
          mailFrom: undefined,
          ownersEmail: [],
          spaces: [{ name: "OUR_ROOMS", key, origin, mayBePrivate: true }],
        },
        github: {
          app: { id: 1, privateKey },
          webhookSecret: "secret",
          recordSecrets,
          apiUrl: "http://127.0.0.1:9",
          caseRepositories: [],
          organisations: [],
        },
      },
      repository: { owner: "sandbox-org", name: "conduct" },
      fetch,
      wallTime: Date.now,
      pause: () => Promise.resolve(),
      fileOfClone: () => text,
    });
    const found = await spacesCheck.examine(patient);
    const [only] = found;
    expect(found.length).toBeLessThanOrEqual(1);
    return only && `${only.verdict}: ${only.sentence}`;
  }

  test("is right where the key may do what orders take", async () => {
    const before = there.asked.length;
    expect(await said()).toBe(
      "right: our rooms can be reached, and the key may put people out there",
    );
    expect(there.asked.slice(before).every((one) => one.startsWith("GET "))).toBe(true);
  });

  test("names a key that is refused, too weak, or set for another address", async () => {
    expect(await said({ key: "another" })).toMatch(
      /^wrong: our rooms: our rooms does not accept Comity's key/,
    );
    expect(await said({ origin: "https://elsewhere.example.org" })).toMatch(
      /^wrong: no key is set for our rooms, or for another address/,
    );
    const levels = there.rooms.get(room)?.levels;
    levels?.set(bot, 10);
    expect(await said()).toMatch(/^wrong: the key of our rooms may not put people out there/);
    levels?.clear();
    expect(await said()).toMatch(/^wrong: our rooms: Comity's account is not in every room/);
    levels?.set(bot, 60);
  });

  test("knows nothing of one that is down, and says so of one that is something else", async () => {
    there.goesWrong(/^GET/, { status: 503 });
    expect(await said()).toBe("unknown: our rooms does not answer");
    there.goesWrong(/^GET/, { status: 200, text: "<html>" });
    expect(await said()).toMatch(/^wrong: our rooms answers as no matrix does/);
  });

  test("is nothing while the configuration cannot be read", async () => {
    expect(await said({ config: "committee: nobody\nspaces:" })).toBeUndefined();
  });
});
