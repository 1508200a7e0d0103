import { describe, expect, test } from "vitest";
import { ourRecords, ourRegister } from "../fakes/record-keys.ts";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { CaseEvent } from "../../src/domain/case/case-event.ts";
import { adoptedConfigs } from "../../src/domain/committee/adopted-configs.ts";
import { readConfig } from "../../src/domain/committee/read-config.ts";
import { RegisterEvent } from "../../src/domain/committee/register-event.ts";
import { ListedBan } from "../../src/domain/chapters/banning/listed-ban.ts";
import { Forgotten } from "../../src/domain/numbers/forgotten.ts";
import { Instant } from "../../src/domain/values/time.ts";
import type { RecordFile } from "../../src/ports/record-codec.ts";
import { SetUpFile } from "../../src/ports/set-up-file.ts";
import { reading } from "../fakes/spaces.ts";
import { shapesIn, shapesOf } from "./records/shapes.ts";
import { shown } from "./records/shown.ts";
import { type StoredWorld, storedWorlds } from "./records/stored-world.ts";

const eventsIn = (record: readonly RecordFile[]) =>
  ourRecords.read(record).map(({ content }) => content);
const adoptionsIn = ({ register }: StoredWorld) =>
  ourRegister.readAdoptions(register).map(({ content }) => content);
const byPath = (files: readonly RecordFile[]) =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));
const stem = (files: readonly RecordFile[], start: string) =>
  files.filter(({ path }) => path.startsWith(start));

describe.each(storedWorlds)("what was stored of $name", (world) => {
  const { register, cases, config } = world;

  test.each(cases)("is written again byte for byte: $codeName", ({ record }) => {
    const { files } = ourRecords.append([], undefined, eventsIn(record));
    expect(byPath(files)).toEqual(byPath(record));
  });

  test.each(cases)("shows what it showed: $codeName", async ({ record, shown: path }) => {
    const documents = ourRegister.readAdoptions(register);
    const adopted = adoptedConfigs(
      documents.flatMap(({ content, ...place }) =>
        content.type === "ConfigAdopted" ? [{ ...place, content }] : [],
      ),
      { kinds: spaceKinds, canMail: true },
    );
    await expect(shown(eventsIn(record), adopted)).toMatchFileSnapshot(path);
  });

  test("is a register that is written again byte for byte", () => {
    const chain = adoptionsIn(world).reduce<readonly RecordFile[]>(
      (files, adoption) => ourRegister.appendAdoption(files, adoption),
      [],
    );
    expect(chain).toEqual(stem(register, "committee"));
    const setUp = ourRegister.readSetUp(register);
    expect(setUp ? [ourRegister.printSetUp(setUp)] : []).toEqual(stem(register, "setup"));
    const bans = stem(register, "bans");
    const standing = { kept: [], now: Instant.parse("2026-11-22T12:00:00Z") };
    const printed = ourRegister.printBans(ourRegister.readBans(bans), standing);
    expect(bans.length > 0 ? printed : []).toEqual(bans);
    const forgotten = stem(register, "forgotten");
    expect(ourRegister.printForgotten(ourRegister.readForgotten(forgotten), [])).toEqual(forgotten);
  });

  test("is the config that was adopted", () => {
    const read = readConfig({ text: config, bytes: Buffer.byteLength(config) }, reading);
    const configs = adoptionsIn(world).flatMap((event) =>
      event.type === "ConfigAdopted" ? [event.config] : [],
    );
    expect(configs).toContainEqual("config" in read ? read.config : read.problems);
  });
});

describe("the stored records hold every shape there is", () => {
  const all = <Value>(of: (world: StoredWorld) => readonly Value[]) => storedWorlds.flatMap(of);

  test.each([
    {
      what: "an event of a case",
      schema: CaseEvent,
      values: all(({ cases }) => cases.flatMap(({ record }) => eventsIn(record))),
    },
    { what: "an event of the register", schema: RegisterEvent, values: all(adoptionsIn) },
    {
      what: "a config, with each kind of space",
      schema: reading.schema,
      values: all(adoptionsIn).flatMap((event) => ("config" in event ? [event.config] : [])),
    },
    {
      what: "a ban in the register",
      schema: ListedBan,
      values: all(({ register }) => ourRegister.readBans(register)),
    },
    {
      what: "what the register says of forgotten cases",
      schema: Forgotten,
      values: all(({ register }) => {
        const says = ourRegister.readForgotten(register);
        return says.cases.length > 0 ? [says] : [];
      }),
    },
    {
      what: "the set-up in the register",
      schema: SetUpFile,
      values: all(({ register }) => [ourRegister.readSetUp(register)].filter(Boolean)),
    },
  ])("of $what", ({ schema, values }) => {
    const stored = new Set(values.flatMap((value: unknown) => [...shapesIn(schema, value)]));
    const missing = [...shapesOf(schema)].filter(([place]) => !stored.has(place));
    expect(missing.map(([, name]) => name)).toEqual([]);
  });

  test("of more files than one", () => {
    expect(all(({ cases }) => cases.filter(({ record }) => record.length > 1))).not.toEqual([]);
  });
});
